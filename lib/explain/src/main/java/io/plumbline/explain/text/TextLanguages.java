// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Suggestions;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages that a text configuration may name, by name or ISO code. */
public final class TextLanguages {
    private static final List<TextLanguage> ALL = Arrays.stream("""
            chinese zh, danish da, dutch nl, english en, french fr, german de, greek el, italian it, japanese ja,
            lithuanian lt, multi-language xx, norwegian bokmål nb, polish pl, portuguese pt, romanian ro, russian ru,
            spanish es, afrikaans af, albanian sq, arabic ar, armenian hy, basque eu, bengali bn, bulgarian bg,
            catalan ca, croatian hr, czech cs, estonian et, finnish fi, gujarati gu, hebrew he, hindi hi, hungarian hu,
            icelandic is, indonesian id, irish ga, kannada kn, kyrgyz ky, latvian lv, ligurian lij, luxembourgish lb,
            macedonian mk, malayalam ml, marathi mr, nepali ne, persian fa, sanskrit sa, serbian sr, setswana tn,
            sinhala si, slovak sk, slovenian sl, swedish sv, tagalog tl, tamil ta, tatar tt, telugu te, thai th,
            turkish tr, ukrainian uk, urdu ur, vietnamese vi, yoruba yo""".split(",")).map(String::strip)
            .map(TextLanguages::parse).toList();

    private TextLanguages() {}

    /** Returns all languages. */
    public static List<TextLanguage> all() {
        return ALL;
    }

    /**
     * Returns the language with a name or code, in any case.
     *
     * @throws PlumblineException INVALID_CONFIGURATION when there is none
     */
    public static TextLanguage named(String nameOrCode) {
        String wanted = nameOrCode.strip().toLowerCase(Locale.ROOT);
        Set<String> names = new LinkedHashSet<>();
        for (TextLanguage language : ALL) {
            if (language.name().equals(wanted) || language.code().equals(wanted)) {
                return language;
            }
            names.add(language.name());
        }
        throw new PlumblineException(INVALID_CONFIGURATION, "The text language is '" + nameOrCode
                + "'; it must be an ISO code such as en, multi-language (xx), or one of: " + String.join(", ", names)
                + "."
                + Suggestions.hint(wanted, names));
    }

    private static TextLanguage parse(String entry) {
        int space = entry.lastIndexOf(' ');
        String code = entry.substring(space + 1);
        return new TextLanguage(entry.substring(0, space), code,
                code.equals("xx") ? Locale.ROOT : Locale.forLanguageTag(code));
    }
}
