// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.privacy.search.Found;
import java.util.List;

/** Looks into the cells of tables. */
interface Cells {
    /** Returns what the cell {@code text} of {@code column} holds, by offsets into it. */
    List<Found> cell(String column, String text);

    /** Returns what {@code name}, which stands where a heading or a key does, holds that no heading is. */
    List<Found> heading(String name);
}
