// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.net;

import io.plumbline.privacy.Characters;
import java.util.Locale;
import java.util.Set;

/** Which endings of a dotted name make it a name of the Internet rather than a file, a class or the end of a sentence. */
final class Domains {
    /** The longest name, in ASCII units. */
    static final int LONGEST = 253;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> GENERIC = Set
            .of(("com org net edu gov mil int info biz name pro aero coop museum jobs"
                    + " mobi travel tel cat asia post xxx app dev page blog shop store online site website tech cloud digital"
                    + " agency email news live life world today solutions services group team media studio design company network"
                    + " systems global center academy finance bank insurance health care clinic doctor hotel club xyz top icu vip"
                    + " work space fun host press wiki link click zone art photo photos video games social chat support software"
                    + " market money capital ventures partners consulting legal law tax energy eco green earth city london berlin"
                    + " paris tokyo nyc amsterdam wien hamburg koeln africa lat google amazon example test invalid")
                    .split(" "));
    /** Endings a name without a path or "www" may have: none is a usual file ending, keyword or English word. */
    private static final Set<String> BARE = Set
            .of(("com org net edu gov mil biz uk de fr es nl se dk fi pl cz sk hu ro bg gr"
                    + " pt ch au nz br mx ar cl co jp kr cn hk sg th vn ph za ng ke eg ae sa tr ua ru eu ca il ie lu lt lv ee hr"
                    + " example").split(" "));
    private static final Set<String> FILES = Set
            .of(("png jpg jpeg gif svg webp bmp ico pdf html htm css js ts json xml yml"
                    + " yaml txt csv md py java class jar exe dll zip gz tar log conf cfg ini sh bat sql tmp")
                    .split(" "));

    private Domains() {}

    /** Returns whether {@code label}, in lower case, may end the domain of an e-mail address or of a web address. */
    static boolean isEnding(String label) {
        if (label.length() == 2) {
            return COUNTRIES.contains(label.toUpperCase(Locale.ROOT)) || label.equals("uk") || label.equals("eu")
                    || label.equals("su") || label.equals("xk");
        }
        return GENERIC.contains(label) || label.startsWith("xn--") || isWide(label);
    }

    /** Returns whether {@code label} may be the ending of any mailbox, known to us or not. */
    static boolean isMailEnding(String label) {
        if (label.length() < 2 || label.length() > 24 || FILES.contains(label)) {
            return false;
        }
        for (int at = 0; at < label.length(); at++) {
            if (!Character.isLetter(label.charAt(at)) && !label.startsWith("xn--")) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a name with this ending is a web address without any sign beside it. */
    static boolean isBareEnding(String label) {
        return BARE.contains(label);
    }

    /** Returns where the dotted name that begins at {@code from} ends, exclusive, at most {@link #LONGEST} on. */
    static int end(CharSequence text, int from) {
        int at = from;
        int limit = Math.min(text.length(), from + LONGEST);
        while (at < limit && isPart(text, at)) {
            at++;
        }
        while (at > from && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == '-')) {
            at--;
        }
        return at;
    }

    /** Returns whether the unit at {@code at} may stand in a dotted name. */
    static boolean isPart(CharSequence text, int at) {
        char unit = text.charAt(at);
        return unit == '-' || unit == '.' || Characters.inWord(text, at);
    }

    /** Returns whether every label of {@code name} is there, no longer than 63, without a hyphen at an edge; two at least. */
    static boolean isName(String name) {
        int labels = 0;
        int begin = 0;
        while (begin <= name.length()) {
            int dot = name.indexOf('.', begin);
            int end = dot < 0 ? name.length() : dot;
            if (end == begin || end - begin > 63 || name.charAt(begin) == '-' || name.charAt(end - 1) == '-') {
                return false;
            }
            labels++;
            begin = end + 1;
        }
        return labels >= 2;
    }

    private static boolean isWide(String label) {
        for (int at = 0; at < label.length(); at++) {
            if (label.charAt(at) < 128 || !Character.isLetter(label.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
