// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.audit;

import io.plumbline.console.Values;
import java.util.List;
import java.util.Optional;

/**
 * The list of events.
 *
 * @param next    the address of older events
 * @param filters what was asked for
 * @param head    the newest signed tree head
 */
public record AuditListView(List<AuditRow> rows, Optional<String> next, Values filters, Optional<HeadView> head) {
    /** Returns whether anything was filtered. */
    public boolean filtered() {
        return filters.names().stream().anyMatch(name -> !name.equals("after") && filters.find(name).isPresent());
    }
}
