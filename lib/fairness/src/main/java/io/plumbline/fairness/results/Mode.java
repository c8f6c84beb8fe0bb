// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

/** Which definitions a reader sees first. */
public enum Mode {
    /** Plumbline's definitions. */
    STRICT,
    /** The numbers of the AWS original, quirks included. */
    COMPAT
}
