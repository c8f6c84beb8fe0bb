// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.time.Instant;

/** Keeps what other systems sent, as they sent it. */
public interface Observations {
    /** Keeps an event; returns false when it is there already. */
    boolean keep(Observation observation, Instant received);

    /** Returns the events as JSON, the last received first. */
    Page<String> payloads(PageRequest page);
}
