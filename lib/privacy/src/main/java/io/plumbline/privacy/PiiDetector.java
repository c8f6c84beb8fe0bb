// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import java.util.List;
import java.util.Set;

/**
 * Finds one or a few kinds of sensitive data. Implementations are found by the service loader, hold no state that
 * changes, and take time linear in the length of the text whatever the text is.
 */
public interface PiiDetector {
    /** Returns its name, as findings and decision records carry it. */
    String name();

    /** Returns the kinds it can find. */
    Set<EntityType> types();

    /** Returns what it finds in {@code text}, in order; findings may overlap those of other detectors. */
    List<Finding> find(ScanText text);
}
