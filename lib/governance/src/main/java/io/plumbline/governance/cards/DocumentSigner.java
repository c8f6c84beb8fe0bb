// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

/** Signs documents that leave the house, so that anyone can tell who wrote them and that nobody changed them. */
public interface DocumentSigner {
    /** Returns the detached signature of {@code document}. */
    DetachedSignature sign(byte[] document);
}
