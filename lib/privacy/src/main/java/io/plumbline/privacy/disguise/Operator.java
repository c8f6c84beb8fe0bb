// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import io.plumbline.privacy.EntityType;

/** What becomes of a piece of sensitive data. */
public sealed interface Operator {
    /** Replaces it by its kind in braces, as Bedrock Guardrails does: {@code {NAME}}. */
    record Tag() implements Operator {}

    /**
     * Replaces letters and digits by a character, one for one.
     *
     * @param with       the character; neither letter nor digit of the original shows through it
     * @param keep       how many of the last letters and digits stay
     * @param keepLayout whether spaces and punctuation stay as they are
     */
    record Fill(char with, int keep, boolean keepLayout) implements Operator {
        /** Refuses half a surrogate pair and a negative number to keep. */
        public Fill {
            if (Character.isSurrogate(with) || Character.isISOControl(with) || keep < 0) {
                throw new IllegalArgumentException("fill with U+" + Integer.toHexString(with) + ", keep " + keep);
            }
        }
    }

    /** Removes it. */
    record Redact() implements Operator {}

    /** Replaces it by 64 hexadecimal digits, HMAC-SHA256 under the key: equal values stay equal, and no list of guesses undoes it. */
    record Hash(DisguiseKey key) implements Operator {}

    /** Replaces it by a stable stand-in of the same kind and, for numbers, of the same shape. Nothing undoes it. */
    record Pseudonym(DisguiseKey key) implements Operator {}

    /** Replaces it by {@code {NAME:...}}, which {@link Disguise#reveal} turns back with the same key. */
    record Seal(DisguiseKey key) implements Operator {}

    /** Makes it coarser: an age becomes its decade, a date its month or year, an address what follows the street, an IP address its network. */
    record Generalise() implements Operator {}

    /** Leaves it as it is. */
    record Keep() implements Operator {}

    /** Returns the operator that fills everything, layout included, with {@code with}, as Comprehend does. */
    static Operator fill(char with) {
        return new Fill(with, 0, false);
    }

    /** Returns the operator that fills a {@code type} but keeps what people recognise their own by: the last four of a card. */
    static Operator recognisable(EntityType type, char with) {
        return new Fill(with, type == EntityType.CREDIT_DEBIT_CARD_NUMBER ? 4 : 0, true);
    }
}
