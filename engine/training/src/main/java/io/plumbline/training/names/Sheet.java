// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import io.plumbline.privacy.names.Label;
import io.plumbline.privacy.names.Tokens;
import java.util.BitSet;

/**
 * An example cut into tokens with their labels.
 *
 * @param tokens the tokens
 * @param labels the label of each, by its ordinal
 * @param hidden those that no list is to know
 */
record Sheet(Tokens tokens, int[] labels, BitSet hidden) {
    static Sheet of(Example example) {
        Tokens tokens = Tokens.of(example.text());
        int[] labels = new int[tokens.count()];
        BitSet hidden = new BitSet();
        int at = 0;
        for (Example.Span span : example.spans()) {
            while (at < tokens.count() && tokens.end(at) <= span.begin()) {
                at++;
            }
            boolean first = true;
            while (at < tokens.count() && tokens.begin(at) < span.end()) {
                labels[at] = label(span.kind(), first).ordinal();
                first = false;
                if (example.unlisted() && span.kind() != Example.Kind.OTHER) {
                    hidden.set(at);
                }
                at++;
            }
        }
        return new Sheet(tokens, labels, hidden);
    }

    private static Label label(Example.Kind kind, boolean first) {
        return switch (kind) {
            case NAME -> first ? Label.NAME_BEGIN : Label.NAME_INSIDE;
            case ADDRESS -> first ? Label.ADDRESS_BEGIN : Label.ADDRESS_INSIDE;
            case OTHER -> first ? Label.OTHER_BEGIN : Label.OTHER_INSIDE;
        };
    }
}
