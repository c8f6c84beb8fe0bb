// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.tags;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What tags may look like: at most 50 on a resource, keys of 1 to 128 and values of 0 to 256 characters. */
public final class TagRules {
    /** The most tags on one resource. */
    public static final int MOST = 50;

    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private TagRules() {}

    /**
     * Checks the tags that a resource is made with, or that are added to one.
     *
     * @throws PlumblineException INVALID_ARGUMENT for a bad key or value, LIMIT_EXCEEDED for more than 50
     */
    public static void check(Map<String, String> tags) {
        tags.forEach(TagRules::check);
        checkCount(tags.size());
    }

    static void checkCount(int count) {
        if (count > MOST) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, "the resource would have " + count
                    + " tags, at most " + MOST + " are allowed; remove some first");
        }
    }

    static void checkKey(String key) {
        if (key.isEmpty() || length(key) > LONGEST_KEY || !ALLOWED.matcher(key).matches()) {
            throw refused("the key of a tag", key, "1 to " + LONGEST_KEY);
        }
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the tag key '" + key
                    + "' begins with aws:, which is kept for the system; choose another key");
        }
    }

    private static void check(String key, String value) {
        checkKey(key);
        if (length(value) > LONGEST_VALUE || !ALLOWED.matcher(value).matches()) {
            throw refused("the value of the tag '" + key + "'", value, "0 to " + LONGEST_VALUE);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static PlumblineException refused(String what, String text, String lengths) {
        String shown = text.length() <= 60 ? "'" + text + "'" : "of " + length(text) + " characters";
        return new PlumblineException(Category.INVALID_ARGUMENT, what + " " + shown + " is not allowed; it must have "
                + lengths + " characters: letters, digits, spaces and _ . : / = + - @");
    }
}
