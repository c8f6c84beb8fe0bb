// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.privacy;

import io.plumbline.console.Words;
import io.plumbline.privacy.library.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text that was scanned.
 *
 * @param text the piece
 * @param kind what it is; empty for what nothing was found in
 */
public record MarkedText(String text, String kind) {
    static List<MarkedText> of(String text, List<Scan.Found> findings) {
        List<MarkedText> pieces = new ArrayList<>();
        int from = 0;
        for (Scan.Found found : findings) {
            if (found.begin() >= from) {
                pieces.add(new MarkedText(text.substring(from, found.begin()), ""));
                pieces.add(new MarkedText(text.substring(found.begin(), found.end()), Words.said(found.kind())));
                from = found.end();
            }
        }
        pieces.add(new MarkedText(text.substring(from), ""));
        return pieces;
    }
}
