// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.analysis.explanation.Membership;
import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.Holm;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Performance;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.Settings;
import io.plumbline.fairness.SplitAnalysis;
import io.plumbline.fairness.SplitRequest;
import io.plumbline.fairness.gate.Gate;
import io.plumbline.fairness.gate.Judge;
import io.plumbline.fairness.gate.Policies;
import io.plumbline.fairness.gate.Policy;
import io.plumbline.fairness.gate.Rule;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.PerformanceResults;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.fairness.results.TypeDecision.Choice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One run over one open dataset. */
final class Analysis {
    private static final Map<String, Map<String, Double>> UNSORTABLE = Map.of("error",
            Map.of("'<' not supported between instances of 'float' and 'str'", 0.0));

    private final AnalysisConfig config;
    private final AnalysisRequest request;
    private final Dataset dataset;
    private final Progress progress;
    private final Notices notices = new Notices();
    private final Columns columns;
    private final Settings settings;
    private final List<String> postTraining;
    private final List<Membership> memberships = new ArrayList<>();

    Analysis(AnalysisConfig config, AnalysisRequest request, Dataset dataset, Progress progress) {
        this.config = config;
        this.request = request;
        this.dataset = dataset;
        this.progress = progress;
        columns = Columns.of(config, dataset, "the dataset");
        settings = new Settings(config.options().seed(), config.options().replicates(), config.options().level(),
                config.options().minimumRows(), request.suppressBelow());
        postTraining = postTraining();
    }

    AnalysisResults results() {
        if (config.preTraining().isEmpty() && config.postTraining().isEmpty()) {
            return withoutBias();
        }
        progress.step("profiling columns");
        Set<String> asked = needed();
        SubgroupColumns candidates = SubgroupColumns.of(request.subgroupColumns(), columns, dataset);
        asked.addAll(candidates.names());
        List<ColumnProfile> profiles = dataset.profile(List.copyOf(asked));
        LabelPlan label = LabelPlan.of(CubePlan.profile(profiles, columns.label()),
                CubePlan.profile(profiles, columns.predicted()), config.probabilityThreshold(),
                config.labelValuesOrThreshold(), config.options().labelType());
        List<FacetPlan> facets = facetPlans(profiles);
        progress.step(String.format(Locale.ROOT, "counting %,d rows", dataset.rows()));
        List<Axis> facetAxes = facetAxes(facets);
        List<Axis> subgroupAxes = candidates.axes(profiles, facets);
        Counted counted = Counted.count(dataset, facetAxes, sharedAxes(label, profiles), subgroupAxes, columns.weight(),
                notices);
        check(label, facets, counted);
        progress.step("computing metrics");
        Labels labels = Labels.of(label, counted);
        List<FacetResults> facetResults = facets(facets, labels, counted, profiles);
        Summaries summaries = new Summaries(config, request, dataset, columns, notices);
        summaries.note(label, facets);
        Optional<PerformanceResults> performance = performance(label, labels, counted);
        List<GroupTable> intersections = intersections(facets, labels, counted);
        Optional<SubgroupSearch> subgroups = candidates.search(counted, facets, labels, settings, config, notices);
        notices.add(dataset.notices());
        List<FacetResults> judged = Judge.judge(Holm.adjustRun(facetResults),
                request.policy().orElseGet(this::standardPolicy));
        Optional<GateOutcome> gate = request.policy()
                .map(rules -> Gate.check(rules, judged, intersections, request.mode(),
                        LocalDate.ofInstant(request.now(), ZoneOffset.UTC)));
        return new AnalysisResults(summaries.provenance(), summaries.dataset(label, facets),
                summaries.label(label, counted),
                request.mode(), request.suppressBelow(), summaries.decisions(label, facets), notices.list(), judged,
                performance, intersections, subgroups,
                gate);
    }

    private AnalysisResults withoutBias() {
        Summaries summaries = new Summaries(config, request, dataset, columns, notices);
        summaries.note();
        notices.add(dataset.notices());
        return new AnalysisResults(summaries.provenance(), summaries.dataset(), summaries.label(), request.mode(),
                request.suppressBelow(), List.of(), notices.list(), List.of(), Optional.empty(), List.of(),
                Optional.empty(), request.policy().map(rules -> Gate.check(rules, List.of(), List.of(), request.mode(),
                        LocalDate.ofInstant(request.now(), ZoneOffset.UTC))));
    }

    /** Returns the groups that the facets make, once {@link #results} is known; none when no model is asked. */
    List<Membership> memberships() {
        return List.copyOf(memberships);
    }

    private Policy standardPolicy() {
        Policy standard = Policies.standard();
        List<Rule> rules = standard.rules().stream().map(rule -> rule.needing(settings.minimumRows())).toList();
        return new Policy(standard.name(), standard.source(), standard.description(), rules);
    }

    /** Returns the metrics after training that can be computed: none while no model is named to ask for predictions. */
    private List<String> postTraining() {
        if (config.postTraining().isEmpty() || columns.predicted().isPresent()) {
            return config.postTraining();
        }
        String needed = "methods.post_training_bias needs predicted labels: give predicted_label or "
                + "predicted_label_dataset_uri in the configuration, or name a model with --model FILE or --endpoint URL";
        if (config.predictor().isPresent() && !config.preTraining().isEmpty()) {
            notices.warn("post-training-left-out", "methods.post_training_bias",
                    needed + "; the metrics after training were left out.", Map.of());
            return List.of();
        }
        throw new PlumblineException(Category.INVALID_CONFIGURATION, needed + ".");
    }

    private Set<String> needed() {
        Set<String> asked = new LinkedHashSet<>(columns.facets());
        asked.add(columns.label());
        columns.predicted().ifPresent(asked::add);
        columns.group().ifPresent(asked::add);
        columns.score().ifPresent(asked::add);
        return asked;
    }

    private List<FacetPlan> facetPlans(List<ColumnProfile> profiles) {
        List<FacetPlan> plans = new ArrayList<>();
        for (int index = 0; index < columns.facets().size(); index++) {
            String name = columns.facets().get(index);
            int segments = columns.segments().indexOf(name);
            plans.add(FacetPlan.of(CubePlan.profile(profiles, name), config.facets().get(index),
                    segments < 0 ? Optional.empty() : Optional.of(config.segments().get(segments))));
        }
        return plans;
    }

    /** One axis per column, cut wherever any facet of that column needs it. */
    private static List<Axis> facetAxes(List<FacetPlan> facets) {
        List<Axis> axes = new ArrayList<>();
        for (FacetPlan plan : facets) {
            List<Double> breakpoints = facets.stream().filter(one -> one.column().equals(plan.column()))
                    .flatMap(one -> one.breakpoints().stream()).toList();
            axes.add(CubePlan.axis(plan.column(), Role.FACET, breakpoints));
        }
        return axes.stream().distinct().toList();
    }

    private List<Axis> sharedAxes(LabelPlan label, List<ColumnProfile> profiles) {
        List<Axis> axes = new ArrayList<>();
        columns.group()
                .ifPresent(name -> axes.add(CubePlan.axis(CubePlan.profile(profiles, name), Role.STRATUM, List.of())));
        axes.add(CubePlan.axis(label.column(), Role.LABEL, label.labelBreakpoints()));
        label.predicted().ifPresent(column -> axes.add(label.scoreThreshold().isPresent()
                ? new Axis(column.name(), Role.PREDICTED, List.of(label.scoreThreshold().getAsDouble()),
                        OptionalInt.empty())
                : CubePlan.axis(column, Role.PREDICTED, label.predictedBreakpoints())));
        return axes;
    }

    private void check(LabelPlan label, List<FacetPlan> facets, Counted counted) {
        if (request.mode() != Mode.STRICT) {
            return;
        }
        Sound.check("Label", label.column(), label.values(), counted.shared(Role.LABEL).levels());
        label.predicted().ifPresent(column -> Sound.check("Predicted label", column,
                label.scoreThreshold().isPresent() ? List.of() : label.values(),
                counted.shared(Role.PREDICTED).levels()));
        label.checkStrict(counted.shared(Role.LABEL).levels(), counted.rows(Role.LABEL),
                counted.shared(Role.PREDICTED).levels());
        for (int index = 0; index < facets.size(); index++) {
            ContingencyCube cube = counted.of(facets.get(index).column().name());
            int axis = cube.find(Role.FACET);
            Sound.check("Facet", facets.get(index).column(), facets.get(index).values(),
                    cube.dimensions().get(axis).levels());
            facets.get(index).checkStrict(cube.dimensions().get(axis).levels(), cube.rowsByLevel(axis));
        }
    }

    private List<FacetResults> facets(List<FacetPlan> plans, Labels labels, Counted counted,
            List<ColumnProfile> profiles) {
        List<FacetResults> results = new ArrayList<>();
        FlipTests flips = new FlipTests(config, columns, dataset, notices);
        for (FacetPlan plan : plans) {
            ContingencyCube cube = plan.compacted(labels.simplified(counted.of(plan.column().name())));
            List<Level> levels = cube.dimensions().get(cube.find(Role.FACET)).levels();
            long[] rows = cube.rowsByLevel(cube.find(Role.FACET));
            List<SplitResults> splits = new ArrayList<>();
            for (FacetPlan.Split split : plan.splits(levels, rows, order(plan))) {
                note(split, cube.dimensions().get(cube.find(Role.FACET)));
                splits.add(SplitAnalysis.analyse(cube, request(plan, split, cube, labels, flips, profiles), settings));
            }
            results.add(new FacetResults(plan.column().name(), splits,
                    GroupAnalysis.table(List.of(plan), cube, labels, scores(List.of(plan), labels), settings)));
        }
        return results;
    }

    private void note(FacetPlan.Split split, Dimension facet) {
        if (request.model().isPresent() && split.strict().isPresent()) {
            memberships.add(new Membership(facet.name(), split.disadvantaged(), split.advantaged(),
                    RowCodes.answers(dataset.scan(List.of(facet.name())), 0, facet, split.strict().get())));
        }
    }

    private List<Value> order(FacetPlan plan) {
        boolean byValue = plan.bands().isEmpty() && plan.values().isEmpty() && plan.column().distinct() <= 10_000;
        return byValue ? dataset.valuesInOrder(plan.column().name(), 10_001) : List.of();
    }

    private SplitRequest request(FacetPlan plan, FacetPlan.Split split, ContingencyCube cube, Labels labels,
            FlipTests flips,
            List<ColumnProfile> profiles) {
        int axis = cube.find(Role.FACET);
        boolean textStratum = columns.group().map(name -> CubePlan.profile(profiles, name))
                .map(group -> group.type() == ColumnType.TEXT && group.missing() > 0).orElse(false);
        Optional<Selection> compat = split.compat().filter(answers -> labels.compatLabelError().isEmpty())
                .map(answers -> new Selection(axis, answers, labels.compatLabel(), labels.compatPredicted(),
                        textStratum));
        Optional<Selection> strict = split.strict()
                .map(answers -> new Selection(axis, answers, labels.strictLabel(), labels.strictPredicted(),
                        textStratum));
        String preError = !labels.compatLabelError().isEmpty() ? labels.compatLabelError() : split.compatError();
        String postError = !preError.isEmpty() ? preError : labels.compatPredictedError();
        FlipTests.Outcome flip = flips.run(split, labels, cube.dimensions().get(axis));
        return new SplitRequest(plan.column().name(), split.text(), split.disadvantaged(), split.advantaged(), compat,
                text(preError), text(postError), strict, text(split.strictReason()), config.preTraining(),
                postTraining, flip.compat(), flip.strict());
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<ScoreCounts> scores(List<FacetPlan> plans, Labels labels) {
        Optional<String> score = columns.score()
                .or(() -> labels.plan().scoreThreshold().isPresent() ? columns.predicted() : Optional.empty());
        return score.map(name -> ScoreGroups.count(dataset, plans, labels, name));
    }

    private Optional<PerformanceResults> performance(LabelPlan label, Labels labels, Counted counted) {
        if (label.predicted().isEmpty() || postTraining.isEmpty()) {
            return Optional.empty();
        }
        if (!labels.performanceError().isEmpty()) {
            return Optional.of(Performance.failed(columns.label(), labels.performanceError()));
        }
        ContingencyCube cube = labels.simplified(counted.any());
        PerformanceResults results = Performance.of(cube, labels.anySelection(cube), columns.label());
        return Optional.of(label.compat().choice() == Choice.CATEGORICAL && !label.unsortable()
                ? results
                : new PerformanceResults(results.label(), results.metrics(), results.binaryConfusionMatrix(),
                        label.unsortable() ? UNSORTABLE : Map.of(), results.error()));
    }

    private List<GroupTable> intersections(List<FacetPlan> plans, Labels labels, Counted counted) {
        if (plans.size() < 2 || counted.joint().isEmpty()) {
            return List.of();
        }
        ContingencyCube cube = labels.simplified(counted.joint().get());
        List<GroupTable> tables = new ArrayList<>();
        for (int left = 0; left < plans.size(); left++) {
            for (int right = left + 1; right < plans.size(); right++) {
                List<FacetPlan> pair = List.of(plans.get(left), plans.get(right));
                tables.add(GroupAnalysis.table(pair, cube, labels, scores(pair, labels), settings));
            }
        }
        return tables;
    }
}
