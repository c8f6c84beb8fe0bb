// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Looks for secrets in everything a server wrote. */
final class Leaks {
    /** Where the first start hands over the key of the root, readable by its owner only. */
    private static final String CREDENTIALS = "credentials";

    private Leaks() {}

    /** Fails when one of {@code secrets} stands in the log, or in a file below the folder. */
    static void none(Collection<String> secrets, String log, Path folder) throws IOException {
        assertThat(secrets).isNotEmpty().allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(7));
        for (String secret : secrets) {
            assertThat(log.lines().filter(line -> line.contains(secret)).map(line -> line.replace(secret, "SECRET")))
                    .as("lines of the log with a secret").isEmpty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.equals(folder.resolve(CREDENTIALS))) {
                    assertThat(found(secrets, file)).as("a secret in " + folder.relativize(file)).isFalse();
                }
            }
        }
    }

    /** Removes a folder. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean found(Collection<String> secrets, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // Keys and sealed bytes may begin with anything, so all that a packed file begins with must be there.
        List<String> texts = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8
                ? List.of(new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
                        StandardCharsets.ISO_8859_1))
                // H2 keeps some texts in two bytes a letter, most in one.
                : List.of(new String(bytes, StandardCharsets.ISO_8859_1),
                        new String(bytes, StandardCharsets.UTF_16BE));
        return secrets.stream().anyMatch(secret -> texts.stream().anyMatch(text -> text.contains(secret)));
    }
}
