// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.governance.cards.DetachedSignature;
import io.plumbline.governance.cards.DocumentSigner;
import io.plumbline.security.audit.SigningKey;
import java.util.HexFormat;

/**
 * Signs documents with the RSA key of the installation, so that
 * {@code openssl dgst -sha256 -verify public.pem -signature card.pdf.sig card.pdf} tells whether they are genuine.
 */
public final class InstallationSigner implements DocumentSigner {
    private final SigningKey key;

    public InstallationSigner(SigningKey key) {
        this.key = key;
    }

    @Override
    public DetachedSignature sign(byte[] document) {
        return new DetachedSignature("SHA256withRSA", key.publicKey().fingerprint(),
                HexFormat.of().parseHex(key.sign(document)));
    }
}
