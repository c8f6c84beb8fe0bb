// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is never reported although a detector finds it: given entries, in any case, or what matches a pattern as a whole. */
public sealed interface AllowList {
    /** Returns whether {@code found}, the whole text of a finding, is allowed. */
    boolean allows(String found);

    /** Returns those of {@code findings} in {@code text} that are not allowed. */
    default List<Finding> without(String text, List<Finding> findings) {
        return findings.stream().filter(finding -> !allows(text.substring(finding.begin(), finding.end()))).toList();
    }

    /** Returns the list of {@code entries}, one to a line as in the words file; at most 100,000 of at most 90 characters. */
    static AllowList ofWords(String entries) {
        Set<String> words = new HashSet<>();
        entries.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (line.length() > Words.LONGEST) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "entry " + (words.size() + 1)
                        + " of the allow list has " + line.length() + " characters: at most " + Words.LONGEST
                        + " are allowed.");
            }
            words.add(line.toLowerCase(Locale.ROOT));
        });
        if (words.isEmpty() || words.size() > Words.MOST) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the allow list has " + words.size()
                    + " entries: between 1 and " + Words.MOST + " are allowed, one to a line.");
        }
        return new Words(words);
    }

    /** Returns the list that allows what matches {@code regex} as a whole; 1 to 512 characters. */
    static AllowList ofRegex(String regex) {
        if (regex.isEmpty() || regex.length() > 512) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the regex of the allow list has " + regex.length()
                    + " characters: between 1 and 512 are allowed.");
        }
        return new Matching(SafePattern.of(regex, "the regex of the allow list"));
    }

    /** Entries that are allowed, in lower case. */
    record Words(Set<String> entries) implements AllowList {
        private static final int LONGEST = 90;
        private static final int MOST = 100_000;

        /** Copies the entries in. */
        public Words {
            entries = Set.copyOf(entries);
        }

        @Override
        public boolean allows(String found) {
            return entries.contains(found.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** A pattern that is allowed. */
    record Matching(SafePattern pattern) implements AllowList {
        @Override
        public boolean allows(String found) {
            return pattern.matches(found);
        }
    }
}
