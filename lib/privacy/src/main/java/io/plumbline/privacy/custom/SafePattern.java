// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression of RE2 syntax: no look-around, no back references, so that no pattern takes more than linear time.
 *
 * <p>A match is at most {@value #LONGEST_MATCH} UTF-16 units long; a longer one is cut there. Without that bound, finding
 * all matches would be quadratic for patterns such as {@code x.*y|x}. Empty matches are left out.
 */
public final class SafePattern {
    /** The longest match, in UTF-16 units. */
    public static final int LONGEST_MATCH = 1_024;

    private static final int BLOCK = 4 * LONGEST_MATCH;

    private final Pattern pattern;

    private SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Returns the pattern {@code regex}.
     *
     * @param what what it is for, as the error names it: "regex of custom data identifier 'staff'"
     * @throws PlumblineException when RE2 does not have what it uses, or it is too big to run
     */
    public static SafePattern of(String regex, String what) {
        PatternRules.check(regex, what);
        try {
            return new SafePattern(Pattern.compile(regex));
        } catch (PatternSyntaxException refused) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    what + " is not a regular expression of RE2 syntax: "
                            + refused.getDescription() + " at '" + refused.getPattern() + "'. Correct it there.",
                    refused);
        }
    }

    /** Returns the expression as given. */
    public String regex() {
        return pattern.pattern();
    }

    /** Returns whether all of {@code text} matches. */
    public boolean matches(CharSequence text) {
        return pattern.matches(text.toString());
    }

    /** Returns what matches in {@code text}, in order and without overlaps. */
    public List<TextSpan> find(String text) {
        List<TextSpan> found = new ArrayList<>();
        int from = 0;
        int blockEnd = Math.min(text.length(), BLOCK);
        Matcher matcher = pattern.matcher(text.substring(0, blockEnd));
        int blockBegin = 0;
        while (from < text.length()) {
            boolean hit = matcher.find(from - blockBegin);
            boolean last = blockEnd == text.length();
            if (hit && (last || matcher.start() + blockBegin <= blockEnd - LONGEST_MATCH)) {
                int begin = blockBegin + matcher.start();
                int end = Math.min(blockBegin + matcher.end(), begin + LONGEST_MATCH);
                if (end > begin) {
                    found.add(new TextSpan(begin, end));
                }
                from = Math.max(end, begin + 1);
            } else if (last) {
                break;
            } else {
                from = Math.max(from, blockEnd - LONGEST_MATCH + 1);
            }
            if (!last && from > blockEnd - LONGEST_MATCH) {
                // One unit of what came before stays in view, so that \b at the seam sees it.
                blockBegin = from - 1;
                blockEnd = Math.min(text.length(), blockBegin + BLOCK);
                matcher = pattern.matcher(text.substring(blockBegin, blockEnd));
            }
        }
        return found;
    }
}
