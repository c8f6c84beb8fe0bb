// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

/** What a rule says of a measured value. Absence of proof is never a pass. */
public enum Verdict {
    PASS, FAIL, NOT_ENOUGH_EVIDENCE
}
