// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.lineage.Observation.Subject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws what other systems report: a run becomes a trial component, a job a context, a dataset an artifact at its address.
 * Events may come twice, late, and in any order.
 */
public final class LineageObserver {
    private static final Set<String> ENDED = Set.of("Completed", "Failed", "Stopped");
    private static final int LONGEST = 256;

    private final Lineage lineage;
    private final Associations associations;
    private final Observations observations;
    private final InstantSource clock;

    public LineageObserver(Lineage lineage, Associations associations, Observations observations, InstantSource clock) {
        this.lineage = lineage;
        this.associations = associations;
        this.observations = observations;
        this.clock = clock;
    }

    /** Draws one event; returns false when it came before and nothing is to be done. */
    public boolean observe(Observation event, Actor by) {
        if (!observations.keep(event, clock.instant())) {
            return false;
        }
        Optional<LineageEntity> job = event.job().map(subject -> job(subject, by));
        Optional<LineageEntity> middle = event.kind() == Observation.Kind.RUN
                ? event.runId().map(id -> run(id, event, by))
                : job;
        if (event.kind() == Observation.Kind.RUN && middle.isPresent()) {
            job.ifPresent(context -> associations.ensure(middle.get(), context, AssociationType.ASSOCIATED_WITH, by));
        }
        for (Subject input : event.inputs()) {
            LineageEntity dataset = dataset(input, by);
            middle.ifPresent(it -> associations.ensure(dataset, it, AssociationType.CONTRIBUTED_TO, by));
        }
        for (Subject output : event.outputs()) {
            LineageEntity dataset = dataset(output, by);
            middle.ifPresent(it -> associations.ensure(it, dataset, AssociationType.PRODUCED, by));
        }
        return true;
    }

    private LineageEntity run(String id, Observation event, Actor by) {
        Optional<LineageEntity> there = lineage.find(LineageType.TRIAL_COMPONENT, id);
        Optional<String> before = there.flatMap(LineageEntity::status);
        Optional<String> after = status(event.state().orElse("OTHER"));
        // A START that arrives after its COMPLETE does not open the run again.
        boolean late = before.filter(ENDED::contains).isPresent() && after.filter(ENDED::contains).isEmpty();
        Map<String, String> notes = new HashMap<>(Map.of("producer", cut(event.producer())));
        event.job().ifPresent(job -> {
            notes.put("jobNamespace", cut(job.namespace()));
            notes.put("jobName", cut(job.name()));
        });
        NewEntity wanted = NewEntity
                .of(LineageType.TRIAL_COMPONENT, id, "Run", LineageSource.of("openlineage:run/" + id))
                .properties(notes);
        return lineage.put(late || after.isEmpty() ? wanted : wanted.status(after.get()), by);
    }

    private LineageEntity job(Subject job, Actor by) {
        return lineage.ensure(NewEntity.of(LineageType.CONTEXT, Names.of(job.namespace() + "/" + job.name(),
                "openlineage-job"), "Job", LineageSource.of(job.uri(), "OpenLineage")).properties(notes(job)), by);
    }

    private LineageEntity dataset(Subject dataset, Actor by) {
        return lineage.ensure(new NewEntity(LineageType.ARTIFACT, Optional.of(cut(dataset.name())), "DataSet",
                LineageSource.of(dataset.uri()), Optional.empty(), Optional.empty(), notes(dataset), Provenance.none()),
                by);
    }

    /** Returns the newest events as JSON. */
    public List<String> newest(int limit) {
        return observations.payloads(PageRequest.first(limit)).items();
    }

    private static Map<String, String> notes(Subject subject) {
        return Map.of("namespace", cut(subject.namespace()), "name", cut(subject.name()));
    }

    private static Optional<String> status(String state) {
        return switch (state) {
            case "START", "RUNNING" -> Optional.of("InProgress");
            case "COMPLETE" -> Optional.of("Completed");
            case "ABORT" -> Optional.of("Stopped");
            case "FAIL" -> Optional.of("Failed");
            default -> Optional.empty();
        };
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
