// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import io.plumbline.privacy.Finding;
import io.plumbline.privacy.search.Found;
import java.util.ArrayList;
import java.util.List;

/** Disguises the findings of a text, and undoes what was sealed. */
public final class Disguise {
    private Disguise() {}

    /**
     * Returns {@code text} with every unit that a finding covers given to the operator of its kind. Where findings overlap,
     * the stronger one decides and the rest of the weaker one is disguised too; surrogate pairs are never split.
     */
    public static DisguisedText apply(String text, List<Finding> findings, Operators operators) {
        return all(text, findings.stream().map(Found::of).toList(), operators);
    }

    /** Does the same for findings of which some may be of custom identifiers. */
    public static DisguisedText all(String text, List<Found> findings, Operators operators) {
        StringBuilder out = new StringBuilder(text.length());
        List<Replacement> replacements = new ArrayList<>();
        int done = 0;
        for (Pieces.Piece piece : Pieces.of(text, findings)) {
            Operator operator = operators.of(piece.kind());
            if (operator instanceof Operator.Keep) {
                continue;
            }
            out.append(text, done, piece.begin());
            int newBegin = out.length();
            out.append(Rewriting.of(operator, piece.kind(), text.substring(piece.begin(), piece.end())));
            replacements.add(new Replacement(piece.kind(), piece.begin(), piece.end(), newBegin, out.length()));
            done = piece.end();
        }
        out.append(text, done, text.length());
        return new DisguisedText(out.toString(), replacements);
    }

    /**
     * Returns {@code text} with everything that was sealed with {@code key} put back. What looks sealed but was sealed with
     * another key, or was changed since, stays as it is.
     */
    public static String reveal(String text, DisguiseKey key) {
        return Seals.reveal(text, key);
    }
}
