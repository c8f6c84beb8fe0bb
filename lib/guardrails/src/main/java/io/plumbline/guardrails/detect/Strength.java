// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.detect;

/** How strict a content filter is: LOW acts on high confidence only, HIGH from low confidence on. */
public enum Strength {
    NONE, LOW, MEDIUM, HIGH
}
