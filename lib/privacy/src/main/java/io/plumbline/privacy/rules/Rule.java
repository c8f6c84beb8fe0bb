// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.rules;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.context.Cues;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * How one number is found.
 *
 * @param type   the kind
 * @param part   the part of the kind, such as a country; empty when there is none
 * @param shapes its outer forms, the first that fits counts
 * @param check  what must hold beyond the form
 * @param cues   words for and against it
 * @param said   the score when a word speaks for it
 * @param alone  the score when none does; 0: it is then not reported
 */
public record Rule(EntityType type, String part, List<Shape> shapes, Predicate<Reading> check, Cues cues, double said,
        double alone) {
    private static final double SAID = 0.95;

    /** Copies the shapes in. */
    public Rule {
        shapes = List.copyOf(shapes);
    }

    /** Returns a rule for {@code type} of these {@link Shape shapes}, which needs a word that speaks for it. */
    public static Rule of(EntityType type, String... shapes) {
        return new Rule(type, "", Arrays.stream(shapes).map(Shape::of).toList(), reading -> true, Cues.of(), SAID, 0);
    }

    /** Returns it for a part of the kind. */
    public Rule part(String name) {
        return new Rule(type, name, shapes, check, cues, said, alone);
    }

    /** Returns it with a further condition. */
    public Rule check(Predicate<Reading> condition) {
        return new Rule(type, part, shapes, check.and(condition), cues, said, alone);
    }

    /** Returns it with words around it. */
    public Rule cues(Cues words) {
        return new Rule(type, part, shapes, check, words, said, alone);
    }

    /** Returns it with words that speak for it. */
    public Rule cues(String... words) {
        return cues(Cues.of(words));
    }

    /** Returns it with a score when a word speaks for it. */
    public Rule said(double score) {
        return new Rule(type, part, shapes, check, cues, score, alone);
    }

    /** Returns it with a score when no word does. */
    public Rule alone(double score) {
        return new Rule(type, part, shapes, check, cues, said, score);
    }
}
