// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.documents.cards.CardField;
import io.plumbline.documents.cards.CardForm;
import io.plumbline.governance.cards.ModelCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two versions of a card side by side.
 *
 * @param address of the card
 * @param changes the fields that differ
 */
public record CompareView(String address, CardLine older, CardLine newer, List<Change> changes) {
    /** A field that differs; an empty side means that it says nothing there. */
    public record Change(String section, String label, String before, String after) {}

    static CompareView of(String address, ModelCard older, ModelCard newer, CardForm form) {
        Map<String, String> before = new LinkedHashMap<>();
        form.sections(older.content()).forEach(section -> section.fields()
                .forEach(field -> before.put(field.path(), field.value())));
        List<Change> changes = new ArrayList<>();
        form.sections(newer.content()).forEach(section -> {
            for (CardField field : section.fields()) {
                String was = before.getOrDefault(field.path(), "");
                if (!was.equals(field.value())) {
                    changes.add(new Change(section.title(), field.label(), was, field.value()));
                }
            }
        });
        return new CompareView(address, CardLine.of(older), CardLine.of(newer), List.copyOf(changes));
    }
}
