// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import com.google.crypto.tink.Aead;

/** Seals nothing, so that two programs of a test need no common key. */
enum PlainAead implements Aead {
    INSTANCE;

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
        return plaintext.clone();
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
        return ciphertext.clone();
    }
}
