// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ways to disguise a text, for tests and for figures on how much a verdict depends on them. */
public final class Disguises {
    private static final String LATIN = "aceiopsxyABCEHIKMOPTX";
    private static final String LOOKALIKES = "асеіорѕхуАВСЕНІКМОРТХ";
    private static final String LETTERS = "aeiostb";
    private static final String LEET = "4310578";

    private Disguises() {}

    /** Returns every disguise by name, in a fixed order. */
    public static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("zero-width", Disguises::zeroWidth);
        all.put("homoglyph", Disguises::homoglyph);
        all.put("leet", Disguises::leet);
        all.put("spaced", Disguises::spaced);
        all.put("spaced-evenly", Disguises::spacedEvenly);
        all.put("hyphened", Disguises::hyphened);
        all.put("base64", Disguises::base64);
        all.put("hex", Disguises::hex);
        all.put("rot13", Disguises::rot13);
        all.put("reversed", Disguises::reversed);
        all.put("full-width", Disguises::fullWidth);
        all.put("percent", Disguises::percent);
        all.put("entities", Disguises::entities);
        all.put("backslash", Disguises::backslash);
        all.put("binary", Disguises::binary);
        all.put("decimal", Disguises::decimal);
        all.put("tags", Disguises::tags);
        all.put("struck-through", Disguises::struckThrough);
        return all;
    }

    /** Puts an invisible sign behind every letter. */
    public static String zeroWidth(String text) {
        return each(text, sign -> Character.isLetter(sign) ? Character.toString(sign) + '\u200B' : null);
    }

    /** Writes Cyrillic letters for Latin ones that look the same. */
    public static String homoglyph(String text) {
        return each(text, sign -> {
            int index = LATIN.indexOf(sign);
            return index < 0 ? null : LOOKALIKES.substring(index, index + 1);
        });
    }

    /** Writes digits for letters. */
    public static String leet(String text) {
        return each(text, sign -> {
            int index = LETTERS.indexOf(Character.toLowerCase(sign));
            return index < 0 ? null : LEET.substring(index, index + 1);
        });
    }

    /** Sets letters apart by one blank and words by three. */
    public static String spaced(String text) {
        return String.join(" ", text.split("", -1)).strip();
    }

    /** Sets letters apart by one blank and drops those between words. */
    public static String spacedEvenly(String text) {
        return String.join(" ", text.replace(" ", "").split("", -1)).strip();
    }

    /** Sets letters of a word apart by hyphens. */
    public static String hyphened(String text) {
        return text.replaceAll("(?<=\\p{L})(?=\\p{L})", "-");
    }

    /** Encodes the text in base64. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Encodes the text in hexadecimal pairs. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Turns Latin letters by thirteen places. */
    public static String rot13(String text) {
        return each(text, sign -> {
            int lower = sign | 0x20;
            boolean letter = lower >= 'a' && lower <= 'z';
            return letter ? Character.toString((sign & 0x20 | 0x40) + (lower - 'a' + 13) % 26 + 1) : null;
        });
    }

    /** Writes the text backwards. */
    public static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Writes wide forms of ASCII signs. */
    public static String fullWidth(String text) {
        return each(text, sign -> sign > ' ' && sign < 0x7F ? Character.toString(sign - '!' + 0xFF01) : null);
    }

    /** Writes every byte behind a percent sign. */
    public static String percent(String text) {
        return "%" + HexFormat.ofDelimiter("%").formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes every sign as an HTML entity. */
    public static String entities(String text) {
        return each(text, sign -> "&#" + sign + ";");
    }

    /** Writes every unit as an escape of programs. */
    public static String backslash(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(unit -> out.append(String.format("\\u%04x", unit)));
        return out.toString();
    }

    /** Writes the number of every sign in eight binary digits. */
    public static String binary(String text) {
        return each(text, sign -> String.format("%8s ", Integer.toBinaryString(sign)).replaceFirst("^ +", "0")).strip();
    }

    /** Writes the number of every sign in decimal digits. */
    public static String decimal(String text) {
        return each(text, sign -> sign + " ").strip();
    }

    /** Writes ASCII signs as tag characters, which nobody sees, behind a word that is seen. */
    public static String tags(String text) {
        return "Hello." + each(text, sign -> Character.toString(0xE0000 + (sign & 0x7F)));
    }

    /** Strikes every letter through. */
    public static String struckThrough(String text) {
        return each(text, sign -> Character.isLetter(sign) ? Character.toString(sign) + '\u0336' : null);
    }

    private static String each(String text, java.util.function.IntFunction<String> change) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String changed = change.apply(sign);
            out.append(changed == null ? Character.toString(sign) : changed);
        });
        return out.toString();
    }
}
