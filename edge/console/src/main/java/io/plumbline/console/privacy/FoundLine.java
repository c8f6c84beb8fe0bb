// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.privacy;

import io.plumbline.console.Words;
import io.plumbline.privacy.library.Scan;
import java.util.Locale;

/** A finding as a row. */
public record FoundLine(String kind, String place, String score, String detector) {
    static FoundLine of(Scan.Found found) {
        return new FoundLine(Words.said(found.kind()), found.begin() + " to " + found.end(),
                String.format(Locale.ROOT, "%.2f", found.score()), found.detector());
    }
}
