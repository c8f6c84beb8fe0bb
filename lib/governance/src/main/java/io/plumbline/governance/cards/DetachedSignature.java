// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

/**
 * A signature that lies beside what it signs.
 *
 * @param algorithm what made it, such as {@code SHA256withRSA}
 * @param keyId     the fingerprint of the key
 * @param bytes     the signature itself, not copied
 */
public record DetachedSignature(String algorithm, String keyId, byte[] bytes) {}
