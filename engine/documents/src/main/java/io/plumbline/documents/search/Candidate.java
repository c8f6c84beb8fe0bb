// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One record while it is looked at: its document is made only as far as a question needs it. For one thread. */
public interface Candidate {
    /** Returns what tells this record from all others of its kind. */
    String id();

    /** Returns what {@code name} stands for in its document. */
    List<JsonNode> values(String name);

    /**
     * Returns false when it is certain, without reading the document, that {@code name} does not stand for {@code text}.
     *
     * @param text a {@link PlainText}
     */
    boolean mayHold(String name, String text);
}
