// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, both ends left out.
 *
 * @param after  later than this; empty for any
 * @param before earlier than this; empty for any
 */
public record Span(Optional<Instant> after, Optional<Instant> before) {
    /** All of time. */
    public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());
}
