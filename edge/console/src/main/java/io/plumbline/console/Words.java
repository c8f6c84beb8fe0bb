// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of the API as people read them. */
public final class Words {
    private static final Set<String> KEPT = Set.of("AWS", "CA", "CVV", "ID", "IN", "IP", "MAC", "NREGA", "PIN", "SWIFT",
            "UK", "URL", "US");

    private Words() {}

    /** Returns {@code US_PASSPORT_NUMBER} as "US passport number"; abbreviations keep their capitals. */
    public static String said(String name) {
        String text = Arrays.stream(name.split("_"))
                .map(word -> KEPT.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
