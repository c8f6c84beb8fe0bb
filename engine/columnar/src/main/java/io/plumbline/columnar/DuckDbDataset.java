// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.measure.Notice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A dataset scanned by an engine of its own. */
final class DuckDbDataset implements Dataset {
    private final Engine engine;
    private final RowSource source;
    private final DatasetSpec spec;
    private final List<Parts> parts;
    private final Fingerprint fingerprint;
    private final Survey survey;
    private final Counting counting;
    private final Scoring scoring;

    DuckDbDataset(Engine engine, RowSource source, DatasetSpec spec, List<Parts> parts, Fingerprint fingerprint) {
        this.engine = engine;
        this.source = source;
        this.spec = spec;
        this.parts = List.copyOf(parts);
        this.fingerprint = fingerprint;
        survey = new Survey(engine, source);
        counting = new Counting(engine, survey);
        scoring = new Scoring(counting, survey);
    }

    @Override
    public List<String> columns() {
        return source.columns();
    }

    @Override
    public Optional<String> labelColumn() {
        return isJson() ? spec.main().labelColumn() : Optional.empty();
    }

    @Override
    public Optional<String> predictedLabelColumn() {
        return isJson() ? spec.main().predictedLabelColumn() : Optional.empty();
    }

    private boolean isJson() {
        Format format = parts.get(0).format();
        return format == Format.JSON || format == Format.JSON_LINES;
    }

    @Override
    public long rows() {
        return survey.relation(List.of()).rows();
    }

    @Override
    public int files() {
        return parts.stream().mapToInt(part -> part.files().size()).sum();
    }

    @Override
    public String format() {
        return parts.get(0).format().mediaType();
    }

    @Override
    public String sha256() {
        return fingerprint.text();
    }

    @Override
    public List<Notice> notices() {
        return source.notices();
    }

    @Override
    public List<ColumnProfile> profile(List<String> columns) {
        return survey.require(columns).stream().map(Known::profile).toList();
    }

    @Override
    public List<Value> valuesInOrder(String column, int limit) {
        Known known = survey.require(List.of(column)).get(0);
        Optional<Tally> tally = survey.tally(List.of(column));
        if (tally.isPresent()) {
            List<Value> values = tally.get().values(tally.get().find(column));
            return values.subList(0, Math.min(limit, values.size()));
        }
        Relation relation = survey.relation(List.of(column));
        Set<Value> values = new LinkedHashSet<>();
        engine.query("select v from (select " + known.column().expression() + " as v, min(" + relation.row()
                + ") as f from " + relation.from() + " group by all) order by f limit " + limit, block -> {
                    for (long row = 0; row < block.rowCount(); row++) {
                        values.add(known.value(RawTally.read(block.vector(0), row, known.column().storage())));
                    }
                });
        return List.copyOf(values);
    }

    @Override
    public long estimateCells(List<Axis> axes) {
        return counting.estimate(axes);
    }

    @Override
    public ContingencyCube count(List<Axis> axes, Optional<String> weight) {
        return counting.count(axes, weight);
    }

    @Override
    public Block scan(List<String> columns) {
        return Scanning.scan(engine, survey.relation(columns), survey.require(columns));
    }

    @Override
    public ScoreCounts scores(List<Axis> axes, String score, int maxScores) {
        return scoring.scores(axes, score, maxScores);
    }

    @Override
    public void close() {
        fingerprint.stop();
        engine.close();
    }
}
