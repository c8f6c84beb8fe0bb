// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with files to search, and calls of {@code pii} in it.
 *
 * @param folder where
 */
record PiiFolder(Path folder) {
    /** Runs {@code pii} with these words; what looks like the name of a file, and {@code out}, are taken to be in the folder. */
    Session run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "pii";
        for (int at = 0; at < words.length; at++) {
            all[at + 1] = words[at].matches("[a-z]+\\.[a-z]+|out") ? path(words[at]) : words[at];
        }
        return Session.run(all);
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
