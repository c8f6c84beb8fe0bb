// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import io.plumbline.measure.PlumblineException;
import io.plumbline.privacy.ScanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A kind of sensitive data people define, with the meaning it has in Macie: text that matches the pattern counts when no
 * ignored word is in it and, where keywords are given, when one of them ends before the match begins and no more than
 * {@link CustomCriteria#maximumMatchDistance} characters lie between the end of the keyword and the end of the match.
 * Keywords are found in any case, ignored words only as written. Linear in the text.
 */
public final class CustomIdentifier {
    private final CustomCriteria criteria;
    private final SafePattern pattern;
    private final Keywords keywords;

    private CustomIdentifier(CustomCriteria criteria, SafePattern pattern) {
        this.criteria = criteria;
        this.pattern = pattern;
        this.keywords = new Keywords(criteria.keywords());
    }

    /**
     * Returns the identifier of {@code criteria}.
     *
     * @throws PlumblineException when the pattern is not one of RE2
     */
    public static CustomIdentifier of(CustomCriteria criteria) {
        return new CustomIdentifier(criteria, SafePattern.of(criteria.regex(), "regex"));
    }

    /** Returns what it was made of. */
    public CustomCriteria criteria() {
        return criteria;
    }

    /** Returns what it finds in {@code text}, in order. */
    public List<TextSpan> find(String text) {
        return find("", text);
    }

    /** Returns what it finds in the cell {@code text}; a keyword in the {@code heading} of its column stands near all of it. */
    public List<TextSpan> find(String heading, String text) {
        List<TextSpan> matches = pattern.find(text).stream().filter(match -> !ignored(text, match)).toList();
        if (criteria.keywords().isEmpty() || matches.isEmpty()
                || keywords.ends(new ScanText(heading).lower()).length > 0) {
            return matches;
        }
        int[] ends = keywords.ends(new ScanText(text).lower());
        List<TextSpan> near = new ArrayList<>();
        for (TextSpan match : matches) {
            int end = Keywords.lastUpTo(ends, match.begin());
            if (end >= 0 && match.end() - end <= criteria.maximumMatchDistance()) {
                near.add(match);
            }
        }
        return near;
    }

    /** Returns how many times {@code text} holds it. */
    public int count(String text) {
        return find(text).size();
    }

    /** Returns the severity of a finding with {@code occurrences}; empty when they are too few for a finding. */
    public Optional<Severity> severity(long occurrences) {
        return criteria.severity(occurrences);
    }

    private boolean ignored(String text, TextSpan match) {
        String matched = text.substring(match.begin(), match.end());
        return criteria.ignoreWords().stream().anyMatch(matched::contains);
    }
}
