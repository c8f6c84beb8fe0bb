// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names of registered things look like, and when two of them are the same. */
public final class Names {
    private static final int LONGEST = 63;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*+");

    private Names() {}

    /**
     * Returns {@code name} when it is one.
     *
     * @param what what is named, for the sentence
     * @throws PlumblineException INVALID_ARGUMENT otherwise
     */
    public static String checked(String what, String name) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            String shown = name.length() <= LONGEST ? "'" + name + "'" : "of " + name.length() + " characters";
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    what + " " + shown + " is not allowed; it must have "
                            + "1 to 63 letters, digits and hyphens, and begin and end with a letter or digit");
        }
        return name;
    }

    /** Returns what two names share that differ only by case: there is one thing of it, as ARNs are in lower case. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
