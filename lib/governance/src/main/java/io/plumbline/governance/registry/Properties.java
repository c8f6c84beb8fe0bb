// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Map;
import java.util.regex.Pattern;

/** What the customer's own properties of a package may look like: they have no line breaks and no tabs, for one. */
final class Properties {
    private static final int MOST = 50;
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");

    private Properties() {}

    static void check(Map<String, String> metadata) {
        if (metadata.size() > MOST) {
            throw refused("would hold " + metadata.size() + " entries, at most " + MOST
                    + " are allowed; remove some first");
        }
        metadata.forEach((key, value) -> {
            if (!KEY.matcher(key).matches() || !VALUE.matcher(value).matches()) {
                throw refused("has an entry that is not allowed; keys have 1 to 128 and values 0 to 256 characters: "
                        + "letters, digits, spaces and _ . : / = + - @");
            }
        });
    }

    private static PlumblineException refused(String what) {
        return new PlumblineException(Category.INVALID_ARGUMENT, "CustomerMetadataProperties " + what);
    }
}
