// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What a pattern must not hold, said in words people can act on before RE2 sees it. */
final class PatternRules {
    /** Counted repetitions are unrolled: beyond this many copies a pattern costs more memory than it is worth. */
    private static final long MOST_COPIES = 1_000;

    private record Refused(String sign, String name, String instead) {}

    private static final List<Refused> REFUSED = List.of(
            new Refused("(?=", "look-ahead", "match the text that follows and use keywords for what must precede"),
            new Refused("(?!", "negative look-ahead", "use ignore words or a character class"),
            new Refused("(?<=", "look-behind", "use keywords for what must precede"),
            new Refused("(?<!", "negative look-behind", "use ignore words"),
            new Refused("(?>", "an atomic group", "use a plain group"),
            new Refused("(?R", "recursion", "write the levels out"),
            new Refused("(?(", "a conditional", "use alternatives"),
            new Refused("(?#", "a comment", "leave it out"));

    private PatternRules() {}

    static void check(String regex, String what) {
        Deque<Long> copies = new ArrayDeque<>(List.of(1L));
        Deque<Long> closed = new ArrayDeque<>(List.of(1L));
        boolean inClass = false;
        long atom = 1;
        for (int at = 0; at < regex.length(); at++) {
            char unit = regex.charAt(at);
            if (unit == '\\') {
                refuseBackReference(regex, at, what);
                at = afterEscape(regex, at);
                atom = 1;
            } else if (inClass) {
                inClass = unit != ']' || regex.charAt(at - 1) == '[';
            } else if (unit == '[') {
                inClass = true;
                atom = 1;
            } else if (unit == '(') {
                refuseGroup(regex, at, what);
                copies.push(1L);
                closed.push(1L);
            } else if (unit == ')' && copies.size() > 1) {
                atom = closed.pop();
                copies.pop();
                closed.push(Math.max(closed.pop(), atom));
            } else if (unit == '{') {
                long product = atom * count(regex, at);
                if (product > MOST_COPIES) {
                    throw refusal(what, "repeats a part " + product + " times", at,
                            "at most " + MOST_COPIES + " are allowed: use an open repetition such as {10,} or *");
                }
                atom = product;
                closed.push(Math.max(closed.pop(), product));
            } else if (unit != '?' && unit != '+' && unit != '*') {
                atom = 1;
            }
        }
    }

    private static void refuseGroup(String regex, int at, String what) {
        for (Refused refused : REFUSED) {
            if (regex.startsWith(refused.sign(), at)) {
                throw refusal(what, "has " + refused.name() + " '" + refused.sign() + "'", at, refused.instead());
            }
        }
    }

    private static void refuseBackReference(String regex, int at, String what) {
        char next = at + 1 < regex.length() ? regex.charAt(at + 1) : ' ';
        if (next >= '1' && next <= '9' || next == 'k' || next == 'g') {
            throw refusal(what, "has a back reference '\\" + next + "'", at, "write the repeated part out");
        }
    }

    private static int afterEscape(String regex, int at) {
        if (regex.startsWith("\\Q", at)) {
            int end = regex.indexOf("\\E", at + 2);
            return end < 0 ? regex.length() : end + 1;
        }
        if (regex.startsWith("\\p{", at) || regex.startsWith("\\P{", at) || regex.startsWith("\\x{", at)) {
            int end = regex.indexOf('}', at);
            return end < 0 ? regex.length() : end;
        }
        return at + 1;
    }

    /** Returns the larger bound of a counted repetition at {@code at}; 1 when it is none. */
    private static long count(String regex, int at) {
        int end = regex.indexOf('}', at);
        if (end < 0 || end - at > 16) {
            return 1;
        }
        long most = 1;
        for (String bound : regex.substring(at + 1, end).split(",", -1)) {
            if (!bound.isEmpty() && !bound.chars().allMatch(unit -> unit >= '0' && unit <= '9')) {
                return 1;
            }
            most = Math.max(most, bound.isEmpty() ? 1 : Long.parseLong(bound));
        }
        return most;
    }

    private static PlumblineException refusal(String what, String has, int at, String instead) {
        return new PlumblineException(Category.INVALID_ARGUMENT, String.format(Locale.ROOT,
                "%s %s at character %d, which patterns of linear time cannot have: %s.", what, has, at + 1, instead));
    }
}
