// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over nested lists, each text with its length before it so that no two contents read the same. */
final class BundleHash {
    private BundleHash() {}

    static String of(List<?> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(parts, digest);
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static void add(Object part, MessageDigest digest) {
        if (part instanceof List<?> list) {
            digest.update(("[" + list.size() + "]").getBytes(StandardCharsets.UTF_8));
            list.forEach(each -> add(each, digest));
        } else {
            byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
    }
}
