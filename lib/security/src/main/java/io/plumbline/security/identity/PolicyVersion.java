// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;

/** One version of a managed policy: {@code v<number>}. */
public record PolicyVersion(int number, String document, Instant created) {
    /** Returns the id, such as {@code v2}. */
    public String id() {
        return "v" + number;
    }
}
