// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.rules;

import java.util.ArrayList;
import java.util.List;

/** Which shapes of which rules can begin at a token, by its length and first character, so that few are tried. */
final class Trials {
    /** A shape and the place of its rule. */
    record Trial(int rule, Shape shape) {}

    private static final int LONGEST = 48;

    private final List<List<Trial>> withDigit = new ArrayList<>();
    private final List<List<Trial>> withLetter = new ArrayList<>();
    private final List<List<Trial>> behindLetters = new ArrayList<>();

    Trials(List<Rule> rules) {
        for (int length = 0; length <= LONGEST; length++) {
            List<Trial> digit = new ArrayList<>();
            List<Trial> letter = new ArrayList<>();
            List<Trial> behind = new ArrayList<>();
            for (int rule = 0; rule < rules.size(); rule++) {
                for (Shape shape : rules.get(rule).shapes()) {
                    Trial trial = new Trial(rule, shape);
                    if (shape.canBegin(length) && shape.canBeginWithDigit()) {
                        digit.add(trial);
                    }
                    if (shape.canBegin(length) && !shape.startsWithDigit()) {
                        letter.add(trial);
                    }
                    if (length > 0 && shape.leadingLetters() == length) {
                        behind.add(trial);
                    }
                }
            }
            withDigit.add(List.copyOf(digit));
            withLetter.add(List.copyOf(letter));
            behindLetters.add(List.copyOf(behind));
        }
    }

    /** Returns what can begin at a token of {@code length} whose first character is a digit, or is not. */
    List<Trial> at(int length, boolean digit) {
        return length > LONGEST ? List.of() : (digit ? withDigit : withLetter).get(length);
    }

    /** Returns what can begin at a word of {@code length} letters one separator before a token with digits. */
    List<Trial> behind(int length) {
        return length > LONGEST ? List.of() : behindLetters.get(length);
    }
}
