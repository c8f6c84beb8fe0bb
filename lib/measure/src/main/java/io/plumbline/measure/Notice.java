// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

import java.util.Map;

/**
 * Something a reader must know, as data.
 *
 * @param code stable name, "threshold-read-as-category"
 * @param severity how much it matters
 * @param subject column, file or key it is about
 * @param message one sentence
 * @param details the figures in it, by name
 */
public record Notice(String code, Severity severity, String subject, String message, Map<String, String> details) {
    public Notice {
        details = Map.copyOf(details);
    }

    /** How much a notice matters. */
    public enum Severity {
        INFO, WARNING
    }
}
