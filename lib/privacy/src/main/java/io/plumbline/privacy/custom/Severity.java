// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

/** How much findings of a custom identifier matter. */
public enum Severity {
    LOW, MEDIUM, HIGH
}
