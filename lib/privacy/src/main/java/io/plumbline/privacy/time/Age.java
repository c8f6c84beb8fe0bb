// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.time;

import com.google.auto.service.AutoService;
import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cue;
import io.plumbline.privacy.context.Cues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds ages of 0 to 120: "40 years old" (of which "40 years" is reported), "40-year-old", "aged 40", "age: 40", "turned 40",
 * "40 y/o", "in her 40s", "tengo 40 años", and "I am 40" at the end of a clause; numbers in figures, up to ninety-nine in words too. Offsets
 * are UTF-16, end exclusive. Linear time.
 *
 * <p>Misses: ages told by a year of birth. False alarms: ages of things, such as a ten-year-old car.
 */
@AutoService(PiiDetector.class)
public final class Age implements PiiDetector {
    private static final String NAME = "age";
    private static final Cues UNITS = Cues.of("year", "yr", "month", "week", "jahre", "ans", "años", "anni", "anos",
            "day");
    private static final Cues SHORT = Cues.of("yo", "y/o", "yrs old", "yr old");
    private static final Cues OLD = Cues.of("old", "of age", "alt", "de edad", "young", "olds");
    private static final Cues AGED = Cues
            .of("age", "aged", "ages", "age is", "age of", "edad",
                    "alter", "im alter von", "âge", "età", "idade", "age was", "age at", "aged about", "aged around",
                    "edad de")
            .against("version", "page");
    private static final Cues TURNED = Cues.of("turned", "turning", "turns");
    private static final Cues OF_YEARS = Cues.of("tengo", "tenía", "tenemos", "cumplí", "cumplió", "cumple", "cumplo",
            "cumplirá", "mujer de", "hombre de", "persona de", "paciente de", "niño de", "niña de", "joven de",
            "hijo de", "hija de", "señor de", "señora de", "varón de", "chico de", "chica de", "femme de", "homme de",
            "j'ai", "mulher de", "homem de", "donna di", "uomo di");
    private static final Cues PEOPLE = Cues.of("i am", "i'm", "she is", "he is", "she's", "he's", "i am only",
            "i am now",
            "she was", "he was", "i was", "i just turned", "who is", "who was", "i will be", "he will be",
            "she will be");
    private static final Cues THEIR = Cues.of("in my", "in his", "in her", "in their", "my early", "my mid", "my late",
            "his early", "his mid", "his late", "her early", "her mid", "her late", "their early", "their mid",
            "their late");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EntityType> types() {
        return Set.of(EntityType.AGE);
    }

    @Override
    public List<Finding> find(ScanText scan) {
        List<Finding> found = new ArrayList<>();
        Tokens tokens = scan.tokens();
        for (int at = 0; at < tokens.count(); at++) {
            int last = NumberWords.last(scan, at);
            if (last >= at) {
                Finding finding = finding(scan, at, last);
                if (finding != null) {
                    found.add(finding);
                }
                at = last;
            } else if (isShort(scan, at)) {
                found.add(new Finding(EntityType.AGE, tokens.begin(at), tokens.end(at), 0.85, NAME));
            }
        }
        return found;
    }

    private static @Nullable Finding finding(ScanText scan, int first, int last) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(first);
        int end = tokens.end(last);
        if (!alone(scan, begin, end)) {
            return null;
        }
        int unit = last + 1;
        if (unit < tokens.count() && Calendar.joined(scan, last, " -", 2)) {
            if (UNITS.endingAt(scan, unit) == Cue.FOR && Calendar.joined(scan, unit, " -", 2)) {
                boolean hyphens = scan.at(tokens.end(unit)) == '-';
                if (OLD.endingAt(scan, unit + 1) == Cue.FOR) {
                    return of(begin, tokens.end(hyphens ? unit + 1 : unit), 0.96);
                }
                boolean ofAge = unit + 2 < tokens.count() && OLD.endingAt(scan, unit + 2) == Cue.FOR
                        && Calendar.joined(scan, unit + 1, " ", 1);
                if (ofAge) {
                    return of(begin, tokens.end(unit), 0.95);
                }
            }
            boolean slashed = unit + 1 < tokens.count() && SHORT.endingAt(scan, unit + 1) == Cue.FOR;
            if (slashed || SHORT.endingAt(scan, unit) == Cue.FOR) {
                return of(begin, tokens.end(slashed ? unit + 1 : unit), 0.92);
            }
        }
        return before(scan, first, last);
    }

    private static @Nullable Finding before(ScanText scan, int first, int last) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(first);
        int end = tokens.end(last);
        if (first == 0 || begin - tokens.end(first - 1) > 3 || scan.at(end) == '%') {
            return null;
        }
        boolean plain = Calendar.joined(scan, first - 1, " ", 1);
        if (plain && TURNED.endingAt(scan, first - 1) == Cue.FOR
                || Calendar.joined(scan, first - 1, " :=-\"'", 3) && AGED.endingAt(scan, first - 1) == Cue.FOR) {
            boolean unit = last + 1 < tokens.count() && UNITS.endingAt(scan, last + 1) == Cue.FOR
                    && Calendar.joined(scan, last, " ", 1);
            return of(begin, unit ? tokens.end(last + 1) : end, 0.92);
        }
        boolean ofYears = plain && last + 1 < tokens.count() && Calendar.joined(scan, last, " ", 1)
                && UNITS.endingAt(scan, last + 1) == Cue.FOR && OF_YEARS.endingAt(scan, first - 1) == Cue.FOR;
        if (ofYears) {
            return of(begin, tokens.end(last + 1), 0.9);
        }
        boolean said = PEOPLE.endingAt(scan, first - 1) == Cue.FOR && endsClause(scan, last);
        return said && end - begin >= 2 ? of(begin, end, 0.75) : null;
    }

    /** "25yo", "40s" after "in her". */
    private static boolean isShort(ScanText scan, int token) {
        Tokens tokens = scan.tokens();
        int length = tokens.length(token);
        int end = tokens.end(token);
        if (length < 3 || length > 5 || Characters.digit(scan.at(tokens.begin(token))) < 0) {
            return false;
        }
        boolean years = scan.lower().startsWith("yo", end - 2) && Characters.digit(scan.at(end - 3)) >= 0;
        boolean decade = length == 3 && scan.lower().charAt(end - 1) == 's' && scan.at(end - 2) == '0' && token > 0
                && THEIR.endingAt(scan, token - 1) == Cue.FOR;
        return years || decade;
    }

    private static boolean endsClause(ScanText scan, int last) {
        Tokens tokens = scan.tokens();
        char after = scan.at(tokens.end(last));
        boolean and = Calendar.joined(scan, last, " ", 1) && scan.lower().startsWith("and ", tokens.begin(last + 1));
        boolean decimal = after == '.' && Characters.digit(scan.at(tokens.end(last) + 1)) >= 0;
        return and || ".,;!?)\n".indexOf(after) >= 0 && !decimal;
    }

    private static boolean alone(ScanText scan, int begin, int end) {
        char before = scan.at(begin - 1);
        boolean joint = before == '.' || before == '/' || before == '$' || before == ':' && Characters.digit(scan.at(
                begin - 2)) >= 0 || before == '-' && Characters.isAsciiWord(scan.at(begin - 2)) || before == '_';
        boolean more = scan.at(end) == '.' && Characters.digit(scan.at(end + 1)) >= 0 || scan.at(end) == '_';
        return !joint && !more;
    }

    private static Finding of(int begin, int end, double score) {
        return new Finding(EntityType.AGE, begin, end, score, NAME);
    }
}
