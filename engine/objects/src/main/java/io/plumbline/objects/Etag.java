// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.objects;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of an object as S3 gives it: MD5, which tells objects apart and proves nothing. */
final class Etag {
    private Etag() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
