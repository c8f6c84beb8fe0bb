// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisJobTest {
    private static final String BANDS = """
            {"dataset_uri": "german.csv", "label": "credit", "label_values_or_threshold": ["good"],
             "facet": [{"name_or_index": "age"}, {"name_or_index": "sex", "value_or_threshold": ["female"]}],
             "segment_config": [{"config_name": "age", "name_or_index": "age",
               "segments": [["[0, 30)"], ["[30, 50)"], ["[50, 200]"]], "display_aliases": ["younger", "middle-aged", "older"]}],
             "methods": {"pre_training_bias": {"methods": "all"}}}""";

    @TempDir
    private Path folder;

    @Test
    void bandsBecomeOneSplitAndOneGroupEach() {
        AnalysisResults results = new Job(folder).german().run(Mode.STRICT, BANDS);

        FacetResults age = results.facets().getFirst();
        assertThat(age.splits()).extracting(SplitResults::valueOrThreshold).containsExactly("younger", "middle-aged",
                "older");
        assertThat(age.groups().groups()).extracting(group -> group.values().getFirst())
                .containsExactlyInAnyOrder("younger", "middle-aged", "older");
        assertThat(age.groups().groups().stream().mapToLong(group -> group.counts().rows()).sum()).isEqualTo(1000);
        assertThat(age.splits()).allSatisfy(split -> assertThat(split.a().rows() + split.d().rows()).isEqualTo(1000));
        assertThat(age.splits().getFirst().advantaged()).isEqualTo("age = middle-aged or older");
    }

    @Test
    void facetsCrossInAnIntersectionTable() {
        GroupTable table = new Job(folder).german().run(Mode.STRICT, BANDS).intersections().getFirst();

        assertThat(table.facets()).containsExactly("age", "sex");
        assertThat(table.groups()).hasSize(6);
        assertThat(table.groups().stream().mapToLong(group -> group.counts().rows()).sum()).isEqualTo(1000);
    }

    @Test
    void aValueThatNeverOccursFailsInStrictAndIsAnErrorEntryInCompat() {
        String config = """
                {"dataset_uri": "german.csv", "label": "credit", "label_values_or_threshold": ["good"],
                 "facet": [{"name_or_index": "sex", "value_or_threshold": ["femal"]}],
                 "methods": {"pre_training_bias": {"methods": ["DPL"]}}}""";
        Job job = new Job(folder).german();

        assertThatThrownBy(() -> job.run(Mode.STRICT, config)).isInstanceOf(PlumblineException.class)
                .hasMessage("No row has sex = femal (values: male, female). Did you mean 'female'?");
        assertThat(job.run(Mode.COMPAT, config).facets().getFirst().splits().getFirst().metrics())
                .extracting(MetricResult::compat).allSatisfy(value -> assertThat(value)
                        .contains(CompatValue.failed("Facet set is empty.")));
    }

    @Test
    void anUnknownColumnIsNamedWithTheClosestOne() {
        assertThatThrownBy(() -> new Job(folder).german().run(Mode.STRICT, BANDS.replace("\"sex\"", "\"sexx\"")))
                .isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith(
                        "facet[1].name_or_index 'sexx' is not a column of the dataset (columns: month, ")
                .hasMessageEndingWith("Did you mean 'sex'?");
    }

    @Test
    void aThresholdTheOriginalTakesForACategoryIsNoted() {
        String rows = IntStream.range(0, 2000).mapToObj(row -> (20 + row % 60) + "," + (row % 3 == 0 ? "yes" : "no"))
                .collect(Collectors.joining("\n", "age,paid\n", "\n"));
        AnalysisResults results = new Job(folder).file("data.csv", rows).run(Mode.STRICT, """
                {"dataset_uri": "data.csv", "label": "paid", "label_values_or_threshold": ["yes"],
                 "facet": [{"name_or_index": "age", "value_or_threshold": [40]}],
                 "methods": {"pre_training_bias": {"methods": ["CI"]}}}""");

        assertThat(results.notices()).extracting(Notice::code).contains("threshold-read-as-category");
        SplitResults split = results.facets().getFirst().splits().getFirst();
        assertThat(split.disadvantaged()).isEqualTo("age > 40");
        MetricResult imbalance = split.metrics().getFirst();
        // ages 20..79: 39 of 60 are above 40; the original counts the one age 40
        assertThat(((Measurement.Defined) imbalance.strict()).value()).isCloseTo(
                (21 * 33.0 + 14 - 39 * 33.0 - 6) / 2000,
                within(0.02));
        assertThat(((CompatValue.Finite) imbalance.compat().orElseThrow()).value()).isCloseTo(58.0 / 60, within(0.01));
    }

    @Test
    void scoresAboveTheThresholdArePredictedPositive() {
        String rows = IntStream.range(0, 400)
                .mapToObj(row -> (row % 2 == 0 ? "f" : "m") + "," + (row % 4 == 0 ? 1 : 0) + "," + (row % 10) / 10.0)
                .collect(Collectors.joining("\n", "sex,y,score\n", "\n"));
        AnalysisResults results = new Job(folder).file("data.csv", rows).run(Mode.STRICT, """
                {"dataset_uri": "data.csv", "label": "y", "label_values_or_threshold": [1], "predicted_label": "score",
                 "probability_threshold": 0.5, "facet": [{"name_or_index": "sex", "value_or_threshold": ["f"]}],
                 "methods": {"post_training_bias": {"methods": ["DPPL"]}}}""");

        // scores of f are 0, .2, .4, .6, .8: two of five above 0.5; of m .1, .3, .5, .7, .9: two of five
        SplitResults split = results.facets().getFirst().splits().getFirst();
        assertThat(split.metrics().getFirst().strict()).isEqualTo(Measurement.of(0));
        assertThat(split.d().truePositives() + split.d().falsePositives()).isEqualTo(80);
        assertThat(results.facets().getFirst().groups().groups().getFirst().metrics()).containsKeys("auc",
                "calibration_gap");
    }

    @Test
    void rowsWithoutFacetOrLabelAreLeftOutByStrictAndCounted() {
        String rows = "sex,y\n" + "f,1\nm,0\nf,0\nm,1\n".repeat(20) + ",1\nm,\n";
        AnalysisResults results = new Job(folder).file("data.csv", rows).run(Mode.STRICT, """
                {"dataset_uri": "data.csv", "label": "y", "label_values_or_threshold": [1],
                 "facet": [{"name_or_index": "sex", "value_or_threshold": ["f"]}],
                 "methods": {"pre_training_bias": {"methods": ["DPL"]}}}""");

        SplitResults split = results.facets().getFirst().splits().getFirst();
        assertThat(split.a().rows() + split.d().rows()).isEqualTo(80);
        assertThat(split.leftOut()).isEqualTo(2);
        assertThat(results.dataset().missing()).extracting(missing -> missing.role() + " " + missing.rows())
                .containsExactly("facet 1", "label 1");
    }

    @Test
    void aFacetOfManyValuesIsShownByItsMostFrequentOnes() {
        String rows = IntStream.range(0, 100_000).mapToObj(row -> "v" + row + "," + row % 2)
                .collect(Collectors.joining("\n", "facet,y\n", "\n")) + "common,1\ncommon,0\ncommon,0\n";
        AnalysisResults results = new Job(folder).file("data.csv", rows).run(Mode.STRICT, """
                {"dataset_uri": "data.csv", "label": "y", "label_values_or_threshold": [1],
                 "facet": [{"name_or_index": "facet"}], "methods": {"pre_training_bias": {"methods": ["DPL"]}},
                 "plumbline": {"bootstrap_replicates": 10}}""");

        assertThat(results.notices()).extracting(Notice::code).contains("facet-values-capped");
        assertThat(results.facets().getFirst().splits()).hasSize(FacetPlan.MOST_SPLITS)
                .extracting(SplitResults::valueOrThreshold).contains("common");
        assertThat(results.facets().getFirst().groups().groups()).hasSize(FacetPlan.MOST_SPLITS + 1);
    }

    @Test
    void theSearchFindsTheSubgroupThatWasPlanted() {
        String rows = IntStream.range(0, 4000).mapToObj(row -> {
            boolean planted = row % 2 == 0 && row % 5 == 0;
            return (row % 2 == 0 ? "f" : "m") + ",c" + row % 5 + "," + (planted ? row % 20 == 0 : row % 3 != 0 ? 1 : 0);
        }).map(line -> line.replace("true", "1").replace("false", "0"))
                .collect(Collectors.joining("\n", "sex,city,y\n", "\n"));
        AnalysisResults results = new Job(folder).file("data.csv", rows).run(Mode.STRICT, """
                {"dataset_uri": "data.csv", "label": "y", "label_values_or_threshold": [1],
                 "facet": [{"name_or_index": "sex", "value_or_threshold": ["f"]}],
                 "methods": {"pre_training_bias": {"methods": ["DPL"]}}}""");

        // f in c0: half of the 400 rows positive; everyone else two thirds
        assertThat(results.subgroups().orElseThrow().worst().getFirst().conditions()).containsExactlyInAnyOrder(
                "sex = f",
                "city = c0");
    }

    @Test
    void aPredictorThatCannotBeAskedYetLeavesTheMetricsBeforeTraining() {
        String config = """
                {"dataset_uri": "german.csv", "label": "credit", "label_values_or_threshold": ["good"],
                 "facet": [{"name_or_index": "sex", "value_or_threshold": ["female"]}],
                 "methods": {"pre_training_bias": {"methods": "all"}, "post_training_bias": {"methods": "all"}},
                 "predictor": {"model_name": "credit", "instance_type": "ml.m5.large", "initial_instance_count": 1}}""";
        AnalysisResults results = new Job(folder).german().run(Mode.STRICT, config);

        assertThat(results.notices()).extracting(Notice::code).contains("post-training-left-out");
        assertThat(results.facets().getFirst().splits().getFirst().metrics()).extracting(MetricResult::name)
                .containsExactly("CDDL", "CI", "DPL", "JS", "KL", "KS", "LP", "TVD");
        assertThatThrownBy(() -> new Job(folder).run(Mode.STRICT,
                config.replace("\"pre_training_bias\": {\"methods\": \"all\"}, ", "")))
                .isInstanceOf(PlumblineException.class)
                .hasMessageEndingWith("or name a model with --model FILE or --endpoint URL.");
    }

    @Test
    void wordsAmongNumbersAndInfinitiesAreRefusedByStrict() {
        String config = """
                {"dataset_uri": "data.csv", "label": "y", "label_values_or_threshold": [1],
                 "facet": [{"name_or_index": "age", "value_or_threshold": [30]}],
                 "methods": {"pre_training_bias": {"methods": ["CI"]}}}""";
        String rows = "age,y\n" + "25,1\n35,0\n45,1\n".repeat(20);

        assertThatThrownBy(() -> new Job(folder).file("data.csv", rows + "25,yes\n").run(Mode.STRICT, config))
                .isInstanceOf(PlumblineException.class)
                .hasMessage("Label 'y' is compared with the number 1 but mixes 2 distinct "
                        + "numbers with 1 distinct words: write all of its values as numbers, or list the value as text.");
        assertThatThrownBy(() -> new Job(folder).file("data.csv", rows + "inf,1\n").run(Mode.STRICT, config))
                .isInstanceOf(PlumblineException.class)
                .hasMessage("Facet 'age' holds an infinite number: every value must be "
                        + "finite; leave a field empty where it is unknown.");
    }

    @Test
    void predictionsOfAnotherTypeAreRefused() {
        String rows = "sex,y,p\n" + "f,yes,0.3\nm,no,0.9\n".repeat(10);
        assertThatThrownBy(() -> new Job(folder).file("data.csv", rows).run(Mode.STRICT, """
                {"dataset_uri": "data.csv", "label": "y", "label_values_or_threshold": ["yes"], "predicted_label": "p",
                 "facet": [{"name_or_index": "sex", "value_or_threshold": ["f"]}],
                 "methods": {"post_training_bias": {"methods": ["DI"]}}}""")).isInstanceOf(PlumblineException.class)
                .hasMessage(
                        "Predicted label 'p' (numbers) and label 'y' (text) have no value in common: both must be written "
                                + "alike, or, when the predictions are scores, probability_threshold must be given.");
    }
}
