// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A matrix inside a graph that is made of the sums of trees: column j is {@code link(sign_j sum_(source_j) + shift_j)}.
 *
 * @param terms by column
 * @param link what is done to them
 */
record Scores(List<Term> terms, Link link) {

    /**
     * One column before the link.
     *
     * @param source which sum
     * @param sign 1 or -1
     * @param shift what is added
     */
    record Term(int source, int sign, double shift) {

        Term negated() {
            return new Term(source, -sign, -shift);
        }
    }

    Scores {
        terms = List.copyOf(terms);
    }

    /** The sums themselves, each with its starting value. */
    static Scores sums(double[] base) {
        return new Scores(IntStream.range(0, base.length).mapToObj(sum -> new Term(sum, 1, base[sum])).toList(),
                Link.IDENTITY);
    }

    Scores with(Link other) {
        return new Scores(terms, other);
    }

    /** Returns {@code 1 - this}. */
    Optional<Scores> complement() {
        return switch (link) {
            case LOGISTIC -> Optional.of(new Scores(terms.stream().map(Term::negated).toList(), link));
            case IDENTITY -> Optional.of(new Scores(terms.stream().map(Term::negated)
                    .map(term -> new Term(term.source(), term.sign(), term.shift() + 1)).toList(), link));
            case SOFTMAX -> Optional.empty();
        };
    }

    /** Returns the sum with {@code added}, one number or one for each column. */
    Optional<Scores> plus(double[] added) {
        if (link != Link.IDENTITY || added.length != 1 && added.length != terms.size()) {
            return Optional.empty();
        }
        List<Term> moved = new ArrayList<>();
        for (int column = 0; column < terms.size(); column++) {
            Term term = terms.get(column);
            moved.add(new Term(term.source(), term.sign(), term.shift() + added[added.length == 1 ? 0 : column]));
        }
        return Optional.of(new Scores(moved, link));
    }

    /** Returns both side by side, when one link serves both. */
    Optional<Scores> beside(Scores right) {
        return link == right.link && link != Link.SOFTMAX
                ? Optional.of(new Scores(Stream.concat(terms.stream(), right.terms.stream()).toList(), link))
                : Optional.empty();
    }
}
