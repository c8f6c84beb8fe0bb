// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.baseline;

import io.plumbline.explain.sampling.RowSample;
import io.plumbline.measure.Notice;
import io.plumbline.measure.Notice.Severity;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A baseline made from the dataset: the centres of clusters of its rows, largest cluster first. Clusters are found by k-means
 * when all columns are numeric and by k-prototypes when some have categories; numeric columns count by their standard
 * deviation, and a category that differs counts half a standard deviation squared.
 *
 * <p>Centres keep the columns' types: the mean of a whole-number column is rounded, a category is its cluster's most frequent
 * level, free text is empty. Missing cells count for nothing; a column that is missing in a whole cluster is missing in its
 * centre. Time grows with rows times clusters; more than {@value #MOST_ROWS} rows are represented by a seeded sample.
 *
 * @see <a href="https://doi.org/10.1023/A:1009769707641">Huang 1998, Extensions to the k-means algorithm for clustering large
 *      data sets with categorical values</a>
 */
public final class BaselineSynthesis {
    private static final int MOST_ROWS = 100_000;
    /** Clusters when none are asked for; docs/decisions/0012 says why. */
    private static final int USUAL_CLUSTERS = 15;

    private BaselineSynthesis() {}

    /**
     * Returns a baseline for {@code data}.
     *
     * @param clusters rows wanted, at least 1; absent: 15, or fewer when the data have fewer different rows
     * @param seed seed of the first centres and of the sample
     * @throws PlumblineException INVALID_CONFIGURATION for fewer than 1 cluster, INVALID_DATA without rows
     */
    public static Baseline of(Rows data, List<Feature> features, OptionalInt clusters, long seed) {
        int wanted = clusters.orElse(USUAL_CLUSTERS);
        if (wanted < 1) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "methods.shap.num_clusters is " + wanted + "; it must be at least 1.");
        }
        if (data.count() == 0) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "no baseline can be made, because the dataset has no rows; add rows or name a baseline.");
        }
        int[] sample = RowSample.of(data.count(), MOST_ROWS, seed);
        ClusterSpace space = ClusterSpace.of(data, sample, features);
        Clustering clustering = Clustering.of(space, wanted, seed);
        String method = features.stream().allMatch(feature -> feature.kind() == Feature.Kind.NUMERIC)
                ? "k-means"
                : "k-prototypes";
        int found = clustering.count();
        Rows rows = new Rows(found, clustering.typedCentres(data, sample, features), List.of(""));
        return new Baseline(method + ", " + found + (found == 1 ? " cluster" : " clusters"), features, rows,
                clustering.sizes(), true, notices(clusters, found, sample.length, data.count(), seed));
    }

    private static List<Notice> notices(OptionalInt wanted, int found, int sampled, int rows, long seed) {
        List<Notice> notices = new ArrayList<>();
        if (wanted.isPresent() && found < wanted.getAsInt()) {
            notices.add(new Notice("fewer-clusters", Severity.INFO, "methods.shap.num_clusters",
                    "the baseline has " + found + " rows instead of " + wanted.getAsInt()
                            + ", because the dataset has no more different rows",
                    Map.of("clusters", Integer.toString(found))));
        }
        if (sampled < rows) {
            notices.add(new Notice("baseline-from-a-sample", Severity.INFO, "methods.shap.baseline",
                    "the baseline was made from " + sampled + " of " + rows + " rows, drawn with seed " + seed,
                    Map.of("rows", Integer.toString(sampled), "of", Integer.toString(rows))));
        }
        return notices;
    }
}
