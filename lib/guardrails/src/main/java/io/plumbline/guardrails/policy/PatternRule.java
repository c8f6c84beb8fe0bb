// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.custom.SafePattern;

/**
 * A pattern of the customer, in RE2 syntax.
 *
 * @param name        its name, which is also the mask
 * @param description what it is for; may be empty
 * @param pattern     the pattern
 * @param handling    what is done
 */
public record PatternRule(String name, String description, String pattern, Handling handling) {
    /** Returns the pattern made ready; throws INVALID_ARGUMENT with what is wrong when it is none. */
    public Pattern compile() {
        String at = "The pattern '" + name + "'";
        try {
            // Refuses what would take gigabytes once its repetitions are written out.
            SafePattern.of(pattern, at);
        } catch (PlumblineException refused) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, problem(at + " ", refused), refused);
        }
        return Pattern.compile(pattern);
    }

    private String problem(String at, PlumblineException refused) {
        if (pattern.matches("(?s).*\\(\\?<?[=!].*")) {
            return at
                    + "looks ahead or behind, which patterns cannot do here because they run in linear time: match the "
                    + "surrounding text, too, or leave it out.";
        }
        if (pattern.matches("(?s).*\\\\([1-9]|k<).*")) {
            return at
                    + "refers back to a group, which patterns cannot do here because they run in linear time: write the "
                    + "alternatives out.";
        }
        return refused.getCause() instanceof PatternSyntaxException malformed
                ? at + "is not valid in RE2 syntax: " + malformed.getDescription() + "."
                : String.valueOf(refused.getMessage());
    }
}
