// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

/**
 * Nested structures of the API that nothing is ruled by: kept as JSON text with the API's member names, given back as they
 * came.
 *
 * @param format how the text is written; 1 today
 * @param json   one JSON object
 */
public record Structures(int format, String json) {
    /** Nothing. */
    public static final Structures NONE = new Structures(1, "{}");

    /** Returns structures in today's format. */
    public static Structures of(String json) {
        return new Structures(1, json);
    }
}
