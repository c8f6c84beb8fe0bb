// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.governance.Actor;
import java.time.Instant;

/** Who did it, and when. */
public record Stamp(Actor by, Instant at) {}
