// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Moments;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A guardrail in a list. */
public record GuardrailLine(String id, String name, String version, String address, String policies, String newest,
        boolean enforced, String changed) {
    static GuardrailLine of(Guardrail guardrail, Optional<Guardrail> newest, List<Enforcement> enforced) {
        return new GuardrailLine(guardrail.id(), guardrail.terms().name(), guardrail.version(),
                GuardrailDesk.address(guardrail.id()), policies(guardrail.terms().policy()),
                newest.map(Guardrail::version).orElse("none"),
                enforced.stream().anyMatch(each -> each.guardrailId().equals(guardrail.id())),
                Moments.day(guardrail.updatedAt()));
    }

    /** Returns whether it is the version that can be changed. */
    public boolean isDraft() {
        return version.equals(Guardrail.DRAFT);
    }

    private static String policies(GuardrailPolicy policy) {
        List<String> parts = new ArrayList<>();
        add(parts, policy.content().size(), "content filter");
        add(parts, policy.topics().size(), "topic");
        add(parts, policy.words().size(), "word");
        policy.profanity().ifPresent(any -> parts.add("profanity"));
        add(parts, policy.entities().size(), "kind of sensitive data", "kinds of sensitive data");
        add(parts, policy.patterns().size(), "pattern");
        if (!policy.grounding().isEmpty()) {
            parts.add("grounding");
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String one) {
        add(parts, count, one, one + "s");
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }
}
