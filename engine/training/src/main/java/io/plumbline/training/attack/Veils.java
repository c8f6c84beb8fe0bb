// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Ways to hide an attack, for the figures on how much the verdict depends on them. */
final class Veils {
    private static final String LATIN = "aceiopsxyABCEHIKMOPTX";
    private static final String LOOKALIKES = "асеіорѕхуАВСЕНІКМОРТХ";
    private static final String LETTERS = "aeiostb";
    private static final String DIGITS = "4310578";
    private static final int WIDE = 0xFEE0;

    private Veils() {}

    /** Returns them by name, in the order in which they are shown. */
    static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> veils = new LinkedHashMap<>();
        veils.put("invisible signs between letters",
                text -> each(text, sign -> Character.toString(sign) + (Character.isLetter(sign) ? "\u200b" : "")));
        veils.put("Cyrillic look-alikes", text -> each(text, sign -> swapped(sign, LATIN, LOOKALIKES)));
        veils.put("digits for letters", text -> each(text,
                sign -> swapped(LETTERS.indexOf(Character.toLowerCase(sign)) < 0 ? sign : Character.toLowerCase(sign),
                        LETTERS, DIGITS)));
        veils.put("base64", text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        veils.put("blanks between letters", text -> String.join(" ", text.split("", -1)).strip());
        veils.put("wide letters",
                text -> each(text, sign -> Character.toString(sign > ' ' && sign < 0x7f ? sign + WIDE : sign)));
        veils.put("backwards", text -> new StringBuilder(text).reverse().toString());
        veils.put("turned by thirteen places", text -> each(text, Veils::turned));
        return veils;
    }

    private static String swapped(int sign, String from, String to) {
        int at = from.indexOf(sign);
        return at < 0 ? Character.toString(sign) : to.substring(at, at + 1);
    }

    private static String turned(int sign) {
        if (sign >= 'a' && sign <= 'z') {
            return Character.toString('a' + (sign - 'a' + 13) % 26);
        }
        return Character.toString(sign >= 'A' && sign <= 'Z' ? 'A' + (sign - 'A' + 13) % 26 : sign);
    }

    private static String each(String text, IntFunction<String> change) {
        StringBuilder changed = new StringBuilder();
        text.codePoints().forEach(sign -> changed.append(change.apply(sign)));
        return changed.toString();
    }
}
