// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.assess.Checks;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Collection;
import java.util.List;

/**
 * How much text one request may bring. What contextual grounding compares has the limits of Bedrock.
 *
 * @param textUnits the most text units that are looked at, 1,000 characters each
 */
public record RequestLimits(int textUnits) {
    /** A thousand text units: a million characters. */
    public static final RequestLimits USUAL = new RequestLimits(1_000);

    private static final int UNIT = 1_000;
    private static final int LONGEST_SOURCE = 100_000;
    private static final int LONGEST_QUERY = 1_000;
    private static final int LONGEST_RESPONSE = 5_000;

    /** LIMIT_EXCEEDED for too many text units; INVALID_ARGUMENT for what {@code policy} could not compare. */
    public void check(GuardrailPolicy policy, GuardRequest request) {
        List<String> guarded = request.guarded().stream().map(index -> request.content().get(index).text()).toList();
        units(guarded);
        List<String> sources = request.texts(Qualifier.GROUNDING_SOURCE);
        List<String> queries = request.texts(Qualifier.QUERY);
        if (request.direction() == Direction.OUTPUT && !sources.isEmpty() && !queries.isEmpty()
                && policy.grounding().stream().anyMatch(GroundingRule::enabled)) {
            length("the grounding source has", sources, LONGEST_SOURCE);
            length("the query has", queries, LONGEST_QUERY);
            length("the content to guard, which is compared with the grounding source, has", guarded,
                    LONGEST_RESPONSE);
        }
    }

    /** LIMIT_EXCEEDED for too many text units. */
    public void check(List<Checks.Message> messages) {
        units(messages.stream().flatMap(each -> each.content().stream()).toList());
    }

    private void units(Collection<String> texts) {
        long units = (texts.stream().mapToLong(String::length).sum() + UNIT - 1) / UNIT;
        if (units > textUnits) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, "the request has " + units + " text units of " + UNIT
                    + " characters, at most " + textUnits + " are allowed; send it in parts, or raise "
                    + "plumbline.guardrails.most-text-units.");
        }
    }

    private static void length(String what, Collection<String> texts, int most) {
        long length = texts.stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
        if (length > most) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    what + " " + length + " characters, at most " + most + " are allowed.");
        }
    }
}
