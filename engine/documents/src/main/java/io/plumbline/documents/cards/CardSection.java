// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import java.util.List;

/**
 * Fields that belong together.
 *
 * @param path   the member of the content
 * @param title  what to call it
 * @param fields what is filled in
 */
public record CardSection(String path, String title, List<CardField> fields) {
    public CardSection {
        fields = List.copyOf(fields);
    }
}
