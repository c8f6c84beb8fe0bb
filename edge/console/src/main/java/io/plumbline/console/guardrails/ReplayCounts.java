// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.guardrails.library.Decision.Verdict;
import io.plumbline.guardrails.library.DecisionReplay.Comparison;
import io.plumbline.guardrails.library.DecisionReplay.Replayed;
import java.util.List;

/**
 * How recorded decisions would change.
 *
 * @param all      how many recent decisions there were
 * @param kept     of how many the text was kept, so that they could be replayed
 * @param same     how many come out the same
 * @param stricter how many would be masked or blocked that were not, or blocked that were masked
 * @param milder   how many the other way round
 */
public record ReplayCounts(int all, int kept, int same, int stricter, int milder) {
    static ReplayCounts of(List<Replayed> replayed) {
        List<Comparison> compared = replayed.stream().flatMap(each -> each.comparison().stream()).toList();
        return new ReplayCounts(replayed.size(), compared.size(),
                count(compared, each -> !each.differs()),
                count(compared, each -> degree(each.after()) > degree(each.before())),
                count(compared, each -> degree(each.after()) < degree(each.before())));
    }

    private static int degree(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> 0;
            case MASKED -> 1;
            case BLOCKED -> 2;
        };
    }

    private static int count(List<Comparison> compared, java.util.function.Predicate<Comparison> what) {
        return Math.toIntExact(compared.stream().filter(what).count());
    }
}
