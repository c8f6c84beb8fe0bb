// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.policy.Direction;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a guardrail is asked about.
 *
 * @param direction which way the text goes
 * @param content   the blocks, in order
 * @param images    how many images came with them; they are counted, not looked at
 * @param everything whether the assessment lists rules that found nothing, too
 * @param attacks   whether attacks on a model are looked for; not where nothing tells a user's words from a developer's
 */
public record GuardRequest(Direction direction, List<GuardText> content, int images, boolean everything,
        boolean attacks) {
    /** Copies the list. */
    public GuardRequest {
        content = List.copyOf(content);
    }

    /** Asks about attacks, too. */
    public GuardRequest(Direction direction, List<GuardText> content, int images, boolean everything) {
        this(direction, content, images, everything, true);
    }

    /** Returns a request about one text. */
    public static GuardRequest of(Direction direction, String text) {
        return new GuardRequest(direction, List.of(GuardText.of(text)), 0, false);
    }

    /** Returns the texts of the blocks with this qualifier, in order. */
    public List<String> texts(Qualifier qualifier) {
        return content.stream().filter(block -> block.is(qualifier)).map(GuardText::text).toList();
    }

    /**
     * Returns the indices of the blocks that are assessed: those marked as guarded content where there are any, else
     * all but grounding sources and queries.
     */
    public List<Integer> guarded() {
        boolean selective = content.stream().anyMatch(block -> block.is(Qualifier.GUARD_CONTENT));
        return IntStream.range(0, content.size()).filter(index -> {
            GuardText block = content.get(index);
            return selective
                    ? block.is(Qualifier.GUARD_CONTENT)
                    : !block.is(Qualifier.GROUNDING_SOURCE) && !block.is(Qualifier.QUERY);
        }).boxed().toList();
    }
}
