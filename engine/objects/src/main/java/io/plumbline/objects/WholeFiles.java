// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.objects;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Writes files that appear whole: first under another name, forced to the disk, then moved in place. */
final class WholeFiles {
    private final Path workshop;

    WholeFiles(Path workshop) {
        this.workshop = workshop;
    }

    void write(Path file, byte[] content, Instant modified) throws IOException {
        Files.createDirectories(workshop);
        Files.createDirectories(file.getParent());
        Path made = Files.createTempFile(workshop, "new", "");
        try {
            try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.setLastModifiedTime(made, FileTime.from(modified));
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
