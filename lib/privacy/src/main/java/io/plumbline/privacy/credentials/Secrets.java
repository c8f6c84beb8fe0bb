// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.credentials;

import io.plumbline.privacy.Characters;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a value looks like something chosen to be secret, or like a word, a placeholder or a piece of code. */
final class Secrets {
    private static final Set<String> WORDS = Set
            .copyOf(List.of(("password passwords passwd pwd pass passphrase passcode secret username"
                    + " user userid login name value input text type string str char int bool boolean object any none null nil true"
                    + " false undefined required optional empty default example changeme placeholder redacted hidden masked token key"
                    + " the a an is are was not no yes too in on of or and your my his her their our this that it its incorrect wrong"
                    + " invalid expired correct valid weak strong short long reset set changed being been only also just still now"
                    + " case very safe secure never always used stored encrypted hashed sent stolen lost forgotten protected needed"
                    + " admin-only self new old same different missing blank hint manager policy field prompt form page provided"
                    + " available unknown here there below above following to be at least private public static final const let var"
                    + " return void async function def self.password important sensitive confidential compromised"
                    + " leaked shared generated random unique visible shown displayed known mandatory case-sensitive unavailable"
                    + " email e-mail id number phone please enter type in").split(" ")));

    private Secrets() {}

    /** Returns whether {@code value} is a word that does not name anything, in any case. */
    static boolean isWord(String value) {
        return WORDS.contains(value);
    }

    /** Returns whether {@code value} stands for something that is filled in later, or hides it already. */
    static boolean isPlaceholder(String value) {
        char first = value.charAt(0);
        boolean same = value.chars().allMatch(unit -> unit == first || "*xX\u2022.#-_".indexOf(unit) >= 0);
        return first == '<' || first == '[' || first == '{' || first == '%' || first == '(' || value.startsWith("${")
                || value.startsWith("$(") || same && !Character.isDigit(first);
    }

    /** Returns whether {@code value}, written without quotes, is code rather than a value. */
    static boolean isCode(String value) {
        if (value.indexOf('(') >= 0 || value.indexOf("::") >= 0 || value.indexOf("->") >= 0 || value.indexOf('[') > 0) {
            return true;
        }
        int dot = value.indexOf('.');
        return dot > 0 && value.chars().allMatch(unit -> unit == '.' || unit == '_' || Character.isLetter(unit));
    }

    /** Returns whether {@code value} mixes kinds of characters as words do not. */
    static boolean isMixed(String value) {
        boolean digit = false;
        boolean sign = false;
        boolean upperInside = false;
        for (int at = 0; at < value.length(); at++) {
            char unit = value.charAt(at);
            digit |= Characters.digit(unit) >= 0;
            sign |= !Characters.inWord(value, at) && unit != '-' && unit != '\'';
            upperInside |= at > 0 && Character.isUpperCase(unit);
        }
        return digit || sign || upperInside && !value.equals(value.toUpperCase(Locale.ROOT));
    }

    /** Returns the Shannon entropy of the units from {@code begin} to {@code end}, in bits per unit. */
    static double entropy(CharSequence text, int begin, int end) {
        int[] counts = new int[128];
        for (int at = begin; at < end; at++) {
            counts[Math.min(127, text.charAt(at))]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / (end - begin);
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
