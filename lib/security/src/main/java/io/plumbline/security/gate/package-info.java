// Copyright the Plumbline authors. Apache-2.0.
/**
 * The gate that every deed passes, whoever calls: permission, transaction, audit record. Entry point: {@link Gatekeeper}.
 */
@NullMarked
package io.plumbline.security.gate;

import org.jspecify.annotations.NullMarked;
