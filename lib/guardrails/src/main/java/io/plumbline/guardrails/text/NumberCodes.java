// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads rows of numbers as the letters they number, in binary or decimal, and rows of dots and dashes as Morse code. */
final class NumberCodes {
    private static final int FEWEST = 5;
    private static final int LONGEST_TOKEN = 8;
    private static final String MORSE = "a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. "
            + "q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--.. 0----- 1.---- 2..--- 3...-- 4....- 5..... 6-.... "
            + "7--... 8---.. 9----.";
    private static final Map<String, Character> LETTERS = letters();

    private final Reading plain;
    private final String text;
    private final Draft draft = new Draft(16);

    private NumberCodes(Reading plain) {
        this.plain = plain;
        this.text = plain.text();
    }

    /** Returns what was decoded; an empty draft when nothing was. */
    static Draft in(Reading plain) {
        NumberCodes codes = new NumberCodes(plain);
        codes.scan();
        return codes.draft;
    }

    /** A letter and where its code stands. */
    private record Sign(char letter, int begin, int end) {}

    private enum Code {
        BINARY, DECIMAL, MORSE
    }

    private void scan() {
        for (Code code : Code.values()) {
            List<Sign> run = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                int end = at;
                while (end < text.length() && !isBetween(text.charAt(end))) {
                    end++;
                }
                if (end > at) {
                    at = read(code, run, at, end);
                } else {
                    at++;
                }
            }
            close(run);
        }
    }

    private int read(Code code, List<Sign> run, int begin, int end) {
        char letter = end - begin > LONGEST_TOKEN ? 0 : decode(code, begin, end);
        if (letter == 0) {
            close(run);
        } else {
            run.add(new Sign(letter, begin, end));
        }
        return end;
    }

    private static boolean isBetween(char unit) {
        return unit == ' ' || unit == '\n' || unit == ',' || unit == ';';
    }

    private char decode(Code code, int begin, int end) {
        return switch (code) {
            case BINARY -> end - begin >= 7 ? number(begin, end, 2) : 0;
            case DECIMAL -> end - begin <= 3 ? number(begin, end, 10) : 0;
            case MORSE -> end - begin == 1 && text.charAt(begin) == '/'
                    ? ' '
                    : LETTERS.getOrDefault(text.substring(begin, end), (char) 0);
        };
    }

    private char number(int begin, int end, int base) {
        int number = 0;
        for (int at = begin; at < end; at++) {
            int digit = Character.digit(text.charAt(at), base);
            if (digit < 0) {
                return 0;
            }
            number = number * base + digit;
        }
        return number >= ' ' && number < 0x7F ? (char) number : 0;
    }

    /** Any row of numbers has letters; only one that has words is a code. */
    private void close(List<Sign> run) {
        if (run.size() >= FEWEST) {
            Draft segment = new Draft(run.size());
            run.forEach(sign -> segment.add(sign.letter(), plain.begins()[sign.begin()], plain.ends()[sign.end() - 1]));
            String letters = segment.text();
            String parts = String.join(" ", CommonWords.cut(letters.replace(" ", "").toLowerCase(Locale.ROOT)));
            if (English.covered(letters) >= 0.5 || English.covered(parts) >= 0.8 && run.size() > 2 * FEWEST) {
                draft.addSegment(segment);
            }
        }
        run.clear();
    }

    private static Map<String, Character> letters() {
        Map<String, Character> letters = new HashMap<>();
        for (String entry : MORSE.split(" ")) {
            letters.put(entry.substring(1), entry.charAt(0));
        }
        return Map.copyOf(letters);
    }
}
