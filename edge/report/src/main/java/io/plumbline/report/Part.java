// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.List;
import java.util.Map;

/**
 * A piece of a chapter about a model.
 *
 * @param id its place on the page
 * @param heading its heading; empty where the chapter's is enough
 * @param sentences what to know before looking
 * @param facts name to text, in reading order
 * @param exhibits charts and tables
 * @param checks judged checks
 * @param texts texts with the weight of their pieces
 */
record Part(String id, String heading, List<String> sentences, Map<String, String> facts, List<Exhibit> exhibits,
        List<CheckRow> checks, List<TextView> texts) {

    static Part of(String id, String heading, List<String> sentences, List<Exhibit> exhibits) {
        return new Part(id, heading, sentences, Map.of(), exhibits, List.of(), List.of());
    }
}
