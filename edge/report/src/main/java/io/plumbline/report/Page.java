// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.data.ColumnType;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.Provenance;
import io.plumbline.fairness.results.TypeDecision;
import io.plumbline.measure.Verdict;
import io.plumbline.report.charts.Skin;
import io.plumbline.report.charts.VerdictSign;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page template shows, ready to print.
 *
 * @param title name of the document
 * @param results what was found
 * @param explanations what drives the model; empty when no model was explained
 * @param skin screen or paper
 */
record Page(String title, AnalysisResults results, Optional<ExplanationResults> explanations, Skin skin) {
    private static final int MOST_COLUMNS = 60;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'",
            Locale.ENGLISH);

    Stylesheet style() {
        return Stylesheet.of(skin);
    }

    boolean paper() {
        return skin == Skin.PAPER;
    }

    boolean strict() {
        return results.mode() == Mode.STRICT;
    }

    boolean weighted() {
        return results.dataset().weight().isPresent();
    }

    String datasetName() {
        String dataset = results.provenance().dataset();
        return Names.shown(dataset.substring(dataset.lastIndexOf('/', dataset.length() - 2) + 1));
    }

    String name() {
        return Names.shown(title);
    }

    String documentTitle() {
        return name() + ": " + datasetName();
    }

    /** Returns when the run started, as far as its record can be read. */
    Optional<Instant> moment() {
        try {
            return Optional.of(OffsetDateTime.parse(results.provenance().created()).toInstant());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    String created() {
        return moment().map(instant -> DATE.format(instant.atOffset(ZoneOffset.UTC)))
                .orElse(Names.shown(results.provenance().created()));
    }

    String modeWords() {
        return strict()
                ? "strict (Plumbline's definitions; the original's values stand beside them)"
                : "compat (the original's values, quirks included; strict values stand beside them)";
    }

    /** Returns whether there is a model's explanation and nothing about bias. */
    boolean explainsOnly() {
        return explanations.isPresent() && results.facets().isEmpty();
    }

    /** Returns what was done, before the name of the dataset. */
    String kind() {
        return explainsOnly()
                ? "Model explanations of"
                : explanations.isPresent() ? "Bias analysis and model explanations of" : "Bias analysis of";
    }

    /** Returns the findings to read first. */
    List<String> headlines() {
        Stream<String> bias = explainsOnly() ? Stream.empty() : Stream.of(Sentences.headline(results));
        return Stream.concat(bias, explained().map(Chapters::headline).stream()).toList();
    }

    /** Returns what was looked at. */
    String scope() {
        return explainsOnly()
                ? Sentences.plural(results.dataset().rows(), "row") + " read; the model is "
                        + Names.shown(explanations.orElseThrow().model().kind()) + "."
                : Sentences.scope(results) + " " + Sentences.verdicts(results);
    }

    /** Returns the chapters about the model. */
    List<Chapter> chapters() {
        return explained().map(found -> Chapters.of(found, explainsOnly())).orElse(List.of());
    }

    private Optional<Explained> explained() {
        return explanations.map(found -> new Explained(found, skin));
    }

    VerdictCounts counts() {
        return VerdictCounts.of(results);
    }

    String sign(Verdict verdict) {
        return VerdictSign.of(Optional.of(verdict)).draw(skin);
    }

    List<FacetView> facets() {
        return FacetView.all(results, skin);
    }

    List<Glance> glances(List<FacetView> facets) {
        return Glance.all(facets, results);
    }

    List<GroupsView> intersections() {
        return GroupsView.intersections(results, skin);
    }

    Optional<SubgroupsView> subgroups() {
        return results.subgroups().map(search -> SubgroupsView.of(search, results.provenance().level(), skin));
    }

    List<GlossaryEntry> glossary() {
        return GlossaryEntry.all(results);
    }

    boolean explains(String metric) {
        return glossary().stream().anyMatch(entry -> entry.name().equals(metric));
    }

    String level() {
        return Figures.level(results.provenance().level());
    }

    String verdictClass(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "is-pass";
            case FAIL -> "is-fail";
            case NOT_ENOUGH_EVIDENCE -> "is-unsure";
        };
    }

    String words(ColumnType storage) {
        return switch (storage) {
            case WHOLE -> "whole numbers";
            case DECIMAL -> "decimal numbers";
            case FLAG -> "true or false";
            case TEXT -> "text";
            case TIME -> "dates or times";
        };
    }

    String words(TypeDecision.Choice choice) {
        return switch (choice) {
            case CATEGORICAL -> "names";
            case CONTINUOUS -> "numbers";
        };
    }

    private List<String> columns() {
        List<String> columns = results.dataset().columns().stream().limit(MOST_COLUMNS).map(Names::shown).toList();
        int left = results.dataset().columns().size() - columns.size();
        return left == 0 ? columns : Stream.concat(columns.stream(), Stream.of("and " + left + " more")).toList();
    }

    /** Returns what the results rest on, name to text, in reading order. */
    Map<String, String> provenance() {
        Provenance provenance = results.provenance();
        int files = results.dataset().files();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Plumbline", provenance.version());
        facts.put("Made", created());
        facts.put("Dataset", Names.shown(provenance.dataset()) + " (" + results.dataset().format() + ", "
                + Sentences.plural(files, "file") + ")");
        facts.put("SHA-256 of the data", provenance.datasetSha256());
        facts.put("SHA-256 of the configuration", provenance.configurationSha256());
        facts.put("Seed", Long.toString(provenance.seed()));
        facts.put("Intervals", level() + "; " + Figures.count(provenance.replicates())
                + " bootstrap replicates where no formula applies");
        facts.put("Columns", String.join(", ", columns()));
        return facts;
    }
}
