// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.Arrays;

/**
 * Letters and signs that look like ASCII ones but are not folded by compatibility composition. Three tables: those that
 * are always read as the ASCII one; letters of other alphabets that can hardly be told from a Latin one; and those that
 * only imitate one, which is believed inside a word that is Latin otherwise.
 */
final class Lookalikes {
    /** ASCII sign, then what is read as it; one group a line. */
    private static final String[] ALWAYS = {"aᴀɑɐⱥ", "bʙɓƀƃᵬ", "cᴄɔƈȼ", "dᴅɗᵭ", "eᴇǝɘɇɛ", "fꜰƒɟᵮ", "gɢɡɠǥᵷ", "hʜɦɥⱨ",
            "iɪɩɨᵻ", "jᴊɉʝ", "kᴋƙʞⱪ", "lʟɫƚɭⱡ", "mᴍɱɯᵯ", "nɴɲƞᵰ", "oᴏɵᴑ", "pᴘƥᵱ", "qɋʠ", "rʀɹɍɾɼᵲ", "sꜱʂᵴ",
            "tᴛƭʇŧᵵ", "uᴜʉᵾ", "vᴠʌʋ", "wᴡʍⱳ", "xᶍ", "yʏʎƴɏ", "zᴢʐƶᵶ", "AȺ", "BɃ", "CȻ", "EƎɆ", "IƗ", "LȽ", "TŦȾ",
            "'‘’‛ʼʹʽ´`′‵ˈ＇", "\"“”„‟″‶", "-‐‑‒–—―−⁃﹘", "*∗⁎٭", "/⁄∕", "\\∖", "|∣ǀ", "!ǃ", "~∼˜", ":∶ː", "^ˆ"};
    private static final String[] STRONG = {"aаα", "bЬ", "cсϲ", "dԁ", "eеҽ", "gց", "hһհ", "iіιᎥ", "jјϳյ", "kκ",
            "lӏ", "nոռ", "oоοօ", "pрρ", "qԛզ", "sѕ", "uυս", "vνѵ", "wԝ", "xхχ", "yуүγ", "AАΑᎪ", "BВΒᏴ", "CСϹᏟ", "DᎠ",
            "EЕΕᎬ", "GᏀ", "HНΗᎻ", "IІΙӀ", "JЈᎫ", "KКΚᏦ", "LᏞ", "MМΜᎷ", "NΝ", "OОΟՕ", "PРΡᏢ", "QԚ", "RᎡᏒ", "SЅՏᏚ",
            "TТΤᎢ", "UՍ", "VѴᏙ", "WԜᎳ", "XХΧ", "YУΥҮ", "ZΖᏃ", "bᏏ", "dᏧ"};
    private static final String[] WEAK = {"bвьъбβ", "cς", "dδ", "eэёєεέ", "hнңћ", "iїί", "kкқ", "mм", "nпηήղ",
            "oσόө", "rгґя", "tтτե", "uиύй", "wшщωώա", "xжҳ", "zз", "aάд", "RЯ", "NИЙ", "EЭЄΣ", "AДΔΛ", "WШЩΩ", "OФΘ"};

    private static final char[] ALWAYS_AS = table(ALWAYS);
    private static final char[] STRONG_AS = table(STRONG);
    private static final char[] WEAK_AS = table(WEAK);

    private Lookalikes() {}

    /** Returns the ASCII sign that {@code sign} is always read as, or 0. */
    static char always(int sign) {
        if (sign < ALWAYS_AS.length) {
            return ALWAYS_AS[sign];
        }
        if (sign >= 0x1F150 && sign <= 0x1F169) {
            return (char) ('A' + sign - 0x1F150);
        }
        return sign >= 0x1F170 && sign <= 0x1F189 ? (char) ('A' + sign - 0x1F170) : 0;
    }

    /** Returns the Latin letter that cannot be told from {@code letter}, or 0. */
    static char strong(char letter) {
        return letter < STRONG_AS.length ? STRONG_AS[letter] : 0;
    }

    /** Returns the Latin letter that {@code letter} imitates, well or not, or 0. */
    static char weak(char letter) {
        char strong = strong(letter);
        return strong != 0 || letter >= WEAK_AS.length ? strong : WEAK_AS[letter];
    }

    private static char[] table(String[] groups) {
        int highest = Arrays.stream(groups).flatMapToInt(String::chars).max().orElse(0);
        char[] table = new char[highest + 1];
        for (String group : groups) {
            for (int index = 1; index < group.length(); index++) {
                table[group.charAt(index)] = group.charAt(0);
            }
        }
        return table;
    }
}
