// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** SHA-256 over the bytes of files, computed on a thread of its own while the scans run. */
final class Fingerprint {
    private static final int BLOCK = 1 << 18;

    private final CompletableFuture<String> digest = new CompletableFuture<>();
    private volatile boolean stopped;

    static Fingerprint start(List<Path> files) {
        Fingerprint fingerprint = new Fingerprint();
        Thread.ofPlatform().daemon().name("fingerprint").start(() -> {
            try {
                fingerprint.digest.complete(fingerprint.of(files));
            } catch (PlumblineException failure) {
                fingerprint.digest.completeExceptionally(failure);
            }
        });
        return fingerprint;
    }

    /** Returns the digest in lower-case hex, waiting for it when it is not done. */
    String text() {
        try {
            return digest.join();
        } catch (CompletionException failure) {
            throw Failures.of(failure.getCause());
        }
    }

    void stop() {
        stopped = true;
    }

    private String of(List<Path> files) {
        MessageDigest sha = sha256();
        byte[] block = new byte[BLOCK];
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    if (stopped) {
                        throw new PlumblineException(Category.CANCELLED, "The dataset was closed.");
                    }
                    sha.update(block, 0, read);
                }
            } catch (IOException failure) {
                throw new PlumblineException(Category.ACCESS_DENIED,
                        "Could not read " + file + ": " + failure.getMessage(), failure);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java runtime has SHA-256", absent);
        }
    }
}
