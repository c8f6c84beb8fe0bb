// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.fleet;

import io.plumbline.console.Values;
import java.util.List;
import java.util.Optional;

/**
 * The dashboard.
 *
 * @param next    the address of the next page
 * @param filters what was asked for
 */
public record FleetListView(List<FleetLine> lines, Optional<String> next, Values filters) {
    /** Returns whether there is nothing at all, not only nothing that matches. */
    public boolean empty() {
        return lines.isEmpty() && filters.find("name").isEmpty() && filters.find("after").isEmpty();
    }
}
