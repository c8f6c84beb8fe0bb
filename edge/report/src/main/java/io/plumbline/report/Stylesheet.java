// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.report.charts.Ink;
import io.plumbline.report.charts.Skin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style rules inside a page.
 *
 * @param text the rules
 */
public record Stylesheet(String text) {

    /** Returns the rules for pages on {@code skin}. */
    public static Stylesheet of(Skin skin) {
        return switch (skin) {
            case SCREEN -> new Stylesheet(Ink.declarations() + read("common.css") + read("screen.css"));
            case PAPER -> new Stylesheet(Ink.inline(read("common.css") + read("paper.css")));
        };
    }

    /** Returns the only source of style the page may use, for its content security policy: the hash of these rules. */
    public String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String read(String name) {
        try (InputStream stream = Stylesheet.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the installation lacks the style sheet " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
