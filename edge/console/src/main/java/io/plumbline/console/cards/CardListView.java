// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.console.Values;
import java.util.List;
import java.util.Optional;

/**
 * The list of cards.
 *
 * @param next     the address of the next page
 * @param filters  what was asked for
 * @param statuses what may be asked for
 */
public record CardListView(List<CardLine> lines, Optional<String> next, Values filters, List<String> statuses) {
    /** Returns whether there is nothing at all, not only nothing that matches. */
    public boolean empty() {
        return lines.isEmpty() && filters.names().stream().noneMatch(name -> filters.find(name).isPresent());
    }
}
