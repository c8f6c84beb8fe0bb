// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Numerals;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Word.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads numbers with their scale and unit: 1.2 million euros, $40, 35 %, twenty-five minutes, 19th. */
final class Quantities {
    private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");
    private static final double LEAST_SCALE = 100;
    private static final double UNIT_WEIGHT = 0.6;
    private static final int LONGEST = 18;

    private final List<Word> words;
    private int at;
    private double value;

    private Quantities(List<Word> words, int at) {
        this.words = words;
        this.at = at;
    }

    /** Adds the quantity that begins at {@code at} to {@code tokens}; returns the word after it, or {@code at}. */
    static int read(List<Word> words, int at, List<Token> tokens) {
        return new Quantities(words, at).read(tokens);
    }

    private int read(List<Token> tokens) {
        int from = at;
        Optional<String> before = Optional.empty();
        if (words.get(at).kind() == Kind.SIGN && at + 1 < words.size()
                && words.get(at + 1).kind() == Kind.NUMBER) {
            before = Numerals.unit(words.get(at).lower()).filter(unit -> unit.startsWith("MONEY"));
            at += before.isPresent() ? 1 : 0;
        }
        Word first = words.get(at);
        String key = first.kind() == Kind.NUMBER ? digits(first) : spelled(first);
        if (key.isEmpty()) {
            return from;
        }
        int end = at;
        Optional<String> after = before.isPresent() || at >= words.size()
                ? Optional.empty()
                : Numerals.unit(words.get(at).lower());
        String unit = before.or(() -> after).orElse("");
        tokens.add(new Token(words.get(from).begin(), words.get(end - 1).end(), Tag.NUMBER, first.lower(), key, unit,
                1));
        if (before.isPresent()) {
            tokens.add(unit(words.get(from), unit));
        }
        if (after.isPresent()) {
            tokens.add(unit(words.get(at), unit));
            at++;
        }
        return at;
    }

    private static Token unit(Word word, String unit) {
        return new Token(word.begin(), word.end(), Tag.UNIT, word.lower(), unit, "", UNIT_WEIGHT);
    }

    private String digits(Word first) {
        at++;
        String bare = first.lower().replace(",", "");
        if (bare.indexOf(':') >= 0 || bare.length() > LONGEST || bare.indexOf('.') != bare.lastIndexOf('.')
                || !bare.chars().allMatch(unit -> unit >= '0' && unit <= '9' || unit == '.')) {
            return "#" + bare;
        }
        value = Double.parseDouble(bare);
        if (at < words.size() && words.get(at).begin() == first.end() && ORDINAL.contains(words.get(at).lower())) {
            at++;
        }
        scale();
        return key();
    }

    private String spelled(Word first) {
        Optional<Double> known = Numerals.value(first.lower());
        if (known.isEmpty() || first.is("one") || first.is("second") && isRate()) {
            return "";
        }
        value = known.get();
        at++;
        if (value >= 20 && value < LEAST_SCALE && value % 10 == 0) {
            int next = at < words.size() && words.get(at).is("-") ? at + 1 : at;
            Optional<Double> unit = next < words.size() ? Numerals.value(words.get(next).lower()) : Optional.empty();
            if (unit.isPresent() && unit.get() >= 1 && unit.get() < 10) {
                value += unit.get();
                at = next + 1;
            }
        }
        scale();
        return key();
    }

    private boolean isRate() {
        return at > 0 && (words.get(at - 1).is("per") || words.get(at - 1).is("a"));
    }

    private void scale() {
        while (at < words.size()) {
            Optional<Double> scale = Numerals.value(words.get(at).lower()).filter(each -> each >= LEAST_SCALE);
            if (scale.isEmpty()) {
                return;
            }
            value *= scale.get();
            at++;
        }
    }

    private String key() {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? "#" + (long) value : "#" + value;
    }
}
