// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.time.Instant;

/** A public key and the time in which it signs. */
public record KeyPeriod(VerifyingKey key, Instant from, Instant to) {}
