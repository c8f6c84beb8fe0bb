// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.common.tls.Tls;
import io.plumbline.server.settings.ServerSettings.TlsFiles;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Looks whether the certificate changed; one that cannot be read leaves the old one in place. */
final class CertificateWatch implements Runnable {
    private static final Logger LOG = System.getLogger("io.plumbline.tls");

    private final TlsFiles files;
    private final Consumer<Tls> reload;
    private String seen;

    CertificateWatch(TlsFiles files, Consumer<Tls> reload) {
        this.files = files;
        this.reload = reload;
        this.seen = state();
    }

    @Override
    public void run() {
        String now = state();
        if (!now.equals(seen)) {
            seen = now;
            try {
                reload.accept(Certificate.read(files));
                LOG.log(Level.INFO, "the certificate was read again");
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "the changed certificate is not used: " + failure.getMessage());
            }
        }
    }

    private String state() {
        return state(files.certificate()) + " " + state(files.key());
    }

    private static String state(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException _) {
            return "none";
        }
    }
}
