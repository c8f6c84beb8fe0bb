// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.search.Kind;
import java.util.HexFormat;

/** What each operator makes of a value. */
final class Rewriting {
    private Rewriting() {}

    static String of(Operator operator, Kind kind, String value) {
        return switch (operator) {
            case Operator.Tag tag -> tag(kind.name());
            case Operator.Fill fill -> filled(fill, value);
            case Operator.Redact redact -> "";
            case Operator.Hash hash ->
                HexFormat.of().formatHex(hash.key().mac(kind.name(), Pseudonyms.canonical(kind, value)));
            case Operator.Pseudonym pseudonym -> Pseudonyms.of(pseudonym.key(), kind, value);
            case Operator.Seal seal -> Seals.seal(seal.key(), kind.constant(), value);
            case Operator.Generalise generalise ->
                kind.builtIn().map(type -> Coarser.of(type, value)).orElse(tag(kind.name()));
            case Operator.Keep keep -> value;
        };
    }

    static String tag(EntityType type) {
        return tag(type.name());
    }

    private static String tag(String name) {
        return "{" + name + "}";
    }

    private static String filled(Operator.Fill fill, String value) {
        int total = (int) value.codePoints().filter(Character::isLetterOrDigit).count();
        // Keeping four of four would hide nothing.
        int kept = fill.keep() * 2 > total ? 0 : fill.keep();
        StringBuilder out = new StringBuilder(value.length());
        int seen = 0;
        for (int at = 0; at < value.length();) {
            int point = value.codePointAt(at);
            at += Character.charCount(point);
            boolean sign = Character.isLetterOrDigit(point);
            seen += sign ? 1 : 0;
            boolean stays = sign ? seen > total - kept : fill.keepLayout() && isLayout(point);
            if (stays) {
                out.appendCodePoint(point);
            } else {
                out.append(fill.with());
            }
        }
        return out.toString();
    }

    /** Only plain punctuation and space is layout; a combining mark or an emoji says something. */
    private static boolean isLayout(int point) {
        return Character.isWhitespace(point) || point < 0x80;
    }
}
