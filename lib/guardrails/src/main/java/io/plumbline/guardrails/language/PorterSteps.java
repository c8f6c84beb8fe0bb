// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

/** The steps of Porter's algorithm on one word of letters a to z. */
final class PorterSteps {
    private static final String[][] SECOND = {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"},
            {"anci", "ance"}, {"izer", "ize"}, {"abli", "able"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"},
            {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"},
            {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"},
            {"biliti", "ble"}};
    private static final String[][] THIRD = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
            {"ical", "ic"}, {"ful", ""}, {"ness", ""}};
    private static final String[] FOURTH = {"al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment",
            "ent", "ou", "ism", "ate", "iti", "ous", "ive", "ize"};

    private String word;

    PorterSteps(String word) {
        this.word = word;
    }

    String run() {
        plurals();
        pastAndProgressive();
        if (word.endsWith("y") && hasVowel(word.length() - 1)) {
            word = word.substring(0, word.length() - 1) + "i";
        }
        replace(SECOND);
        replace(THIRD);
        suffixes();
        finalLetters();
        return word;
    }

    private void plurals() {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            cut(2);
        } else if (word.endsWith("s") && !word.endsWith("ss")) {
            cut(1);
        }
    }

    private void pastAndProgressive() {
        if (word.endsWith("eed")) {
            if (measure(word.length() - 3) > 0) {
                cut(1);
            }
        } else if (word.endsWith("ed") && hasVowel(word.length() - 2)) {
            cut(2);
            repair();
        } else if (word.endsWith("ing") && hasVowel(word.length() - 3)) {
            cut(3);
            repair();
        }
    }

    private void repair() {
        int length = word.length();
        if (word.endsWith("at") || word.endsWith("bl") || word.endsWith("iz")) {
            word += "e";
        } else if (isDouble(length) && "lsz".indexOf(word.charAt(length - 1)) < 0) {
            cut(1);
        } else if (measure(length) == 1 && isShort(length)) {
            word += "e";
        }
    }

    private void replace(String[][] rules) {
        for (String[] rule : rules) {
            if (word.endsWith(rule[0])) {
                int stem = word.length() - rule[0].length();
                if (measure(stem) > 0) {
                    word = word.substring(0, stem) + rule[1];
                }
                return;
            }
        }
    }

    private void suffixes() {
        if (word.endsWith("ion")) {
            int stem = word.length() - 3;
            if (stem > 0 && measure(stem) > 1 && "st".indexOf(word.charAt(stem - 1)) >= 0) {
                cut(3);
            }
            return;
        }
        String longest = "";
        for (String suffix : FOURTH) {
            if (suffix.length() > longest.length() && word.endsWith(suffix)) {
                longest = suffix;
            }
        }
        if (!longest.isEmpty() && measure(word.length() - longest.length()) > 1) {
            cut(longest.length());
        }
    }

    private void finalLetters() {
        int stem = word.length() - 1;
        if (word.endsWith("e") && (measure(stem) > 1 || measure(stem) == 1 && !isShort(stem))) {
            cut(1);
        }
        if (word.endsWith("ll") && measure(word.length()) > 1) {
            cut(1);
        }
    }

    private void cut(int letters) {
        word = word.substring(0, word.length() - letters);
    }

    private boolean isConsonant(int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(at - 1);
            default -> true;
        };
    }

    private boolean hasVowel(int end) {
        for (int at = 0; at < end; at++) {
            if (!isConsonant(at)) {
                return true;
            }
        }
        return false;
    }

    /** Returns how often a consonant follows a vowel before {@code end}. */
    private int measure(int end) {
        int count = 0;
        boolean vowel = false;
        for (int at = 0; at < end; at++) {
            boolean consonant = isConsonant(at);
            if (consonant && vowel) {
                count++;
            }
            vowel = !consonant;
        }
        return count;
    }

    private boolean isDouble(int end) {
        return end > 1 && word.charAt(end - 1) == word.charAt(end - 2) && isConsonant(end - 1);
    }

    private boolean isShort(int end) {
        return end > 2 && isConsonant(end - 1) && !isConsonant(end - 2) && isConsonant(end - 3)
                && "wxy".indexOf(word.charAt(end - 1)) < 0;
    }
}
