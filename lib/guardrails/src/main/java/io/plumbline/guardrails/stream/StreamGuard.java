// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.stream;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.sensitive.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Guards a response while it is being written. Not safe for use by several threads at once; one per response.
 *
 * <p>Text is looked at in windows. Before a window is let go, at least {@value #OVERLAP} signs that can be seen must
 * have come in behind it (more where a denied phrase is long), and as many before it are looked at again. What may be the
 * beginning of a longer match of a pattern, or of sensitive data that goes on, waits until that is decided, but no longer
 * than {@value #LONGEST} signs: matches up to that length are found wherever they stand, and the pieces a response comes in
 * never change the outcome. A longer one is masked from where it is recognised on,
 * as far as it is no longer than 16,384 units. Memory is bounded. Where
 * grounding is asked for, windows are as long as the longest response that is scored, and one relevant window makes the
 * response relevant.
 */
public final class StreamGuard {
    /** What is looked at around a window, in signs that can be seen. */
    public static final int OVERLAP = 256;
    /** How much text is let go at once. */
    public static final int WINDOW = 1000;
    /** How long a match may be, in UTF-16 units, to be found as a whole wherever it stands. */
    public static final int LONGEST = 4096;

    private static final int GROUNDED_WINDOW = 5000;
    private static final int TAKEN_AT_ONCE = 1024;

    private final Guard guard;
    private final Mode mode;
    private final List<GuardText> context;
    private final boolean everything;
    private final int window;
    private final Held held;
    private final Gathered gathered;
    /** How far the next look goes. */
    private int reach;
    private boolean blocked;
    private boolean ended;

    private StreamGuard(Guard guard, Mode mode, List<GuardText> context, boolean everything) {
        this.guard = guard;
        this.mode = mode;
        this.context = context.stream()
                .filter(block -> block.is(Qualifier.GROUNDING_SOURCE) || block.is(Qualifier.QUERY))
                .filter(block -> !block.is(Qualifier.GUARD_CONTENT)).toList();
        this.everything = everything;
        this.window = this.context.isEmpty() || guard.policy().grounding().isEmpty() ? WINDOW : GROUNDED_WINDOW;
        this.reach = window;
        this.held = new Held(overlap(guard.policy()));
        this.gathered = new Gathered(guard, mode == Mode.SYNC);
    }

    /** Denied words are also found spaced out or encoded, which takes up to nine signs for one. */
    private static int overlap(GuardrailPolicy policy) {
        int longest = policy.words().stream().mapToInt(word -> word.text().length()).max().orElse(0);
        return Math.max(OVERLAP, 10 * longest);
    }

    /** Whether text waits for its assessment. */
    public enum Mode {
        /** Text is let through once it has been looked at; masks are applied. */
        SYNC,
        /** Text is let through at once and looked at afterwards; nothing can be masked. */
        ASYNC
    }

    /**
     * What may be done after a piece of text came in.
     *
     * @param released text that may go on now, masked where the policy says so; often empty
     * @param blocked  whether nothing more may go on
     * @param outcome  what was found up to now, with offsets into the response as block 0; present when something was
     *                 assessed in this step
     */
    public record Step(String released, boolean blocked, Optional<Outcome> outcome) {}

    /**
     * Begins to guard a response.
     *
     * @param guard   the policy
     * @param mode    whether text waits
     * @param context grounding sources and the query, where grounding is asked for; else empty
     */
    public static StreamGuard of(Guard guard, Mode mode, List<GuardText> context) {
        return of(guard, mode, context, false);
    }

    /** Begins to guard a response; {@code everything} also lists rules that found nothing. */
    public static StreamGuard of(Guard guard, Mode mode, List<GuardText> context, boolean everything) {
        return new StreamGuard(guard, mode, context, everything);
    }

    /** Takes the next piece of the response. */
    public Step feed(String piece) {
        if (ended) {
            throw new IllegalStateException("the response has ended already");
        }
        StringBuilder released = new StringBuilder();
        boolean assessed = false;
        for (int at = 0; at < piece.length() && !blocked; at += TAKEN_AT_ONCE) {
            held.add(piece, at, Math.min(piece.length(), at + TAKEN_AT_ONCE));
            while (!blocked && held.hasBehind(reach)) {
                released.append(step(held.windowEnd(reach), held.behind()));
                assessed = true;
            }
        }
        return answer(mode == Mode.ASYNC && !blocked ? piece : released.toString(), assessed);
    }

    /** Takes note that the response is complete, and lets go what was held back. */
    public Step end() {
        if (ended) {
            throw new IllegalStateException("the response has ended already");
        }
        ended = true;
        boolean assessed = !blocked && held.isWaiting();
        String released = assessed ? step(held.end(), held.end()) : "";
        return answer(mode == Mode.ASYNC ? "" : released, assessed);
    }

    private Step answer(String released, boolean assessed) {
        String allowed = blocked && mode == Mode.ASYNC ? "" : released;
        return new Step(allowed, blocked,
                assessed ? Optional.of(gathered.outcome(held.released(), held.end())) : Optional.empty());
    }

    /** Looks at what is held up to {@code until} and lets go what stands before {@code target}, or less. */
    private String step(int target, int until) {
        String slice = held.text(until);
        List<GuardText> content = new ArrayList<>(context);
        content.add(GuardText.of(slice));
        Outcome outcome = guard.assess(new GuardRequest(Direction.OUTPUT, content, 0, everything));
        Slice found = new Slice(outcome, held.start());
        Masks masks = found.masks(held.released(), target);
        int reached = ended ? target : decided(masks, slice, target, until);
        blocked = gathered.add(found, held.released(), reached);
        if (blocked) {
            return "";
        }
        String released = masks.over(slice, held.released() - held.start(), reached - held.start());
        held.release(reached, found.found());
        // Half a window of new text at least, so that what waits is not looked at again for every sign.
        reach = Math.max(window, target + window / 2 - reached);
        return released;
    }

    /** Returns up to where everything before {@code target} is decided: no mask and no possible match reaches over that. */
    private int decided(Masks masks, String slice, int target, int until) {
        int patient = Math.max(held.released(), until - LONGEST);
        int reached = Math.min(target, held.start() + guard.undecidedFrom(slice, patient - held.start()));
        for (Masks.Mask mask : masks.settled()) {
            int begin = mask.begin() + held.start();
            int end = mask.end() + held.start();
            if (begin < reached && end > reached) {
                boolean waits = begin >= patient && goesOn(slice, mask.end());
                reached = waits || begin > held.released() ? Math.max(begin, held.released()) : end;
            }
        }
        return reached;
    }

    /** What reaches the end without a blank may go on. */
    private static boolean goesOn(String slice, int end) {
        return slice.substring(end).chars().noneMatch(Character::isWhitespace);
    }
}
