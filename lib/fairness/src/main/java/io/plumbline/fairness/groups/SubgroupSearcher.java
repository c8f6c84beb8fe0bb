// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Holm;
import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.fairness.results.SubgroupSearch.Subgroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through all conjunctions of up to three values of different columns and finds the groups that fare worst against
 * everyone else: by selection rate where there are predictions, else by the rate of positive labels.
 *
 * <p>A subgroup and the rest need the minimum of rows each. Each is tested against the rest (Fisher's exact test where
 * numbers are small, else the two-proportion z-test), and p-values are corrected by Holm over all subgroups examined, so
 * that the chance of any false alarm among them stays at the level tested although they overlap. Those whose corrected
 * p-value lies below 1 - level come first, then those that may be chance; either are ranked by
 * {@code gap x share of rows}, gap being the rate of the rest minus the rate inside.
 *
 * <p>Of subgroups within one another only those that tell something of their own are returned. One more condition must
 * make things worse: the rate must lie below that of the other rows of each subgroup without it, with a p-value that stays
 * below {@code 1 - level} when multiplied by the number of subgroups examined (Bonferroni); a subgroup with the same rows
 * as one without the condition is not even examined. And a subgroup is passed over when one of those with one more
 * condition accounts for it: when its other rows do not lie below the rest with a p-value below {@code 1 - level}.
 */
public final class SubgroupSearcher {
    private final SubgroupCells cells;
    private final SubgroupSettings settings;
    private final Mass total;
    private final Map<Long, Mass> known = new HashMap<>();
    private final List<Found> worse = new ArrayList<>();
    private double[] pValues = new double[64];
    private int examined;

    private SubgroupSearcher(SubgroupCells cells, SubgroupSettings settings) {
        this.cells = cells;
        this.settings = settings;
        total = cells.total();
    }

    /**
     * Searches the columns that are facet axes of {@code cube}; rows without a value of a column take no part in its
     * subgroups.
     *
     * @param positiveLabel by label level, one of {@link io.plumbline.fairness.Selection}'s
     * @param positivePrediction by predicted level, likewise; empty without predictions
     */
    public static SubgroupSearch search(ContingencyCube cube, byte[] positiveLabel, byte[] positivePrediction,
            SubgroupSettings settings) {
        SubgroupSearcher searcher = new SubgroupSearcher(
                SubgroupCells.of(cube, positiveLabel, positivePrediction), settings);
        String metric = (positivePrediction.length > 0 ? GroupMetric.SELECTION_RATE : GroupMetric.POSITIVE_LABEL_RATE)
                .key();
        for (int depth = 1; depth <= Math.min(settings.depth(), searcher.cells.axes()); depth++) {
            searcher.examineAll(new int[0], 0, depth);
        }
        return new SubgroupSearch(searcher.cells.columns(), metric, settings.depth(), settings.minimumRows(),
                searcher.examined, searcher.worst(metric));
    }

    private void examineAll(int[] combination, int from, int depth) {
        if (combination.length == depth) {
            MassByConditions sums = cells.by(combination);
            for (int index = 0; index < sums.size(); index++) {
                examine(sums.key(index), sums.mass(index));
            }
            return;
        }
        for (int axis = from; axis < cells.axes(); axis++) {
            int[] longer = Arrays.copyOf(combination, combination.length + 1);
            longer[combination.length] = axis;
            examineAll(longer, axis + 1, depth);
        }
    }

    private void examine(long key, Mass inside) {
        if (inside.rows() < settings.minimumRows()) {
            return;
        }
        if (MassByConditions.conditions(key).length < settings.depth()) {
            known.put(key, inside);
        }
        Mass rest = total.without(inside);
        if (rest.rows() < settings.minimumRows() || parents(key).stream().anyMatch(
                parent -> parent.rows() == inside.rows())) {
            return;
        }
        if (examined == pValues.length) {
            pValues = Arrays.copyOf(pValues, 2 * examined);
        }
        pValues[examined] = inside.pValue(rest, cells.weighted());
        double gap = rest.rate() - inside.rate();
        if (gap > 0) {
            worse.add(new Found(key, inside, examined, gap * inside.rows() / total.rows()));
        }
        examined++;
    }

    private List<Subgroup> worst(String metric) {
        double[] adjusted = Holm.adjust(Arrays.copyOf(pValues, examined));
        worse.sort(Comparator.<Found, Boolean>comparing(found -> adjusted[found.number] >= 1 - settings.level())
                .thenComparing(Comparator.comparingDouble(Found::score).reversed()).thenComparingLong(Found::key));
        List<Subgroup> worst = new ArrayList<>();
        for (Found found : worse) {
            if (worst.size() == settings.top()) {
                break;
            }
            if (tellsMoreThanItsParents(found) && worse.stream().noneMatch(deeper -> accountsFor(deeper, found))) {
                worst.add(subgroup(found, metric, adjusted[found.number]));
            }
        }
        return worst;
    }

    private boolean tellsMoreThanItsParents(Found found) {
        return parents(found.key).stream().allMatch(
                parent -> isBelow(found.inside, parent.without(found.inside), (1 - settings.level()) / examined));
    }

    private boolean accountsFor(Found deeper, Found found) {
        int[] conditions = MassByConditions.conditions(found.key);
        int[] more = MassByConditions.conditions(deeper.key);
        return more.length == conditions.length + 1
                && Arrays.stream(conditions).allMatch(one -> Arrays.stream(more).anyMatch(other -> one == other))
                && tellsMoreThanItsParents(deeper)
                && !isBelow(found.inside.without(deeper.inside), total.without(found.inside), 1 - settings.level());
    }

    private boolean isBelow(Mass inside, Mass others, double chance) {
        return inside.rows() > 0 && others.rows() > 0 && inside.rate() < others.rate()
                && inside.pValue(others, cells.weighted()) < chance;
    }

    /** Returns the subgroups with one condition fewer; none for a single condition. */
    private List<Mass> parents(long key) {
        int[] conditions = MassByConditions.conditions(key);
        List<Mass> parents = new ArrayList<>();
        for (int dropped = 0; dropped < conditions.length && conditions.length > 1; dropped++) {
            long parent = 0;
            for (int index = 0; index < conditions.length; index++) {
                parent = index == dropped ? parent : MassByConditions.and(parent, conditions[index]);
            }
            Mass mass = known.get(parent);
            if (mass != null) {
                parents.add(mass);
            }
        }
        return parents;
    }

    private Subgroup subgroup(Found found, String metric, double adjusted) {
        Mass rest = total.without(found.inside);
        List<String> conditions = Arrays.stream(MassByConditions.conditions(found.key)).mapToObj(cells::words).toList();
        return new Subgroup(conditions, metric, found.inside.rows(), found.inside.rate(), rest.rate(),
                rest.rate() - found.inside.rate(), rest.gap(found.inside, settings.level()), pValues[found.number],
                adjusted);
    }

    /** A subgroup that fares worse than the rest; {@code number} is its place among those examined. */
    private record Found(long key, Mass inside, int number, double score) {}
}
