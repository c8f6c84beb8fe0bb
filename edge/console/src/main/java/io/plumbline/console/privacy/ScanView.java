// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.privacy;

import java.util.List;

/**
 * One scan.
 *
 * @param text  the text, marked, right after it was scanned; empty later
 * @param notes what allow lists did, right after it was scanned; empty later
 */
public record ScanView(ScanLine line, String origin, List<KindCount> kinds, List<FoundLine> findings,
        List<MarkedText> text, List<String> notes) {}
