// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Moments;
import io.plumbline.console.Tag;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.Found;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A decision in a list. */
public record DecisionLine(String id, String when, Tag verdict, String guardrail, Optional<String> address,
        String direction, String way, String caller, String found, String took) {
    /**
     * @param names what the guardrails that are there are called, by their ids
     */
    static DecisionLine of(Decision decision, Map<String, String> names) {
        return new DecisionLine(decision.id(), Moments.bare(decision.at()), verdict(decision.verdict()),
                decision.applied().map(each -> names.getOrDefault(each.guardrailId(), each.guardrailId()) + ", "
                        + (each.version().equals("DRAFT") ? "draft" : "version " + each.version()))
                        .orElse("checks without a guardrail"),
                decision.applied().map(each -> GuardrailDesk.address(each.guardrailId())),
                decision.direction().name().equals("INPUT") ? "prompt" : "response",
                way(decision.asked().way()), decision.asked().caller(),
                decision.found().stream().filter(Found::detected).map(each -> FormFields.said(each.type())).distinct()
                        .collect(Collectors.joining(", ")),
                String.format(Locale.ROOT, "%.2f ms", decision.took().toNanos() / 1e6));
    }

    static Tag verdict(Decision.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> new Tag("passed", "pass");
            case MASKED -> new Tag("masked", "unsure");
            case BLOCKED -> new Tag("blocked", "fail");
        };
    }

    private static String way(Decision.Way way) {
        return switch (way) {
            case APPLY -> "ApplyGuardrail";
            case CHECKS -> "InvokeGuardrailChecks";
            case MODEL -> "in front of a model";
        };
    }
}
