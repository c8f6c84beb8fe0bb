// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedFilesTest {
    @TempDir
    Path temporary;

    @Test
    void allCopiesAppearOrNone() throws IOException {
        Path folder = temporary.resolve("new/out");
        List<Path> files = List.of(Path.of("a.txt"), Path.of("b.txt"));
        try (MaskedFiles copies = MaskedFiles.in(folder, files)) {
            for (Path file : files) {
                copies.write(file, out -> out.write('x'));
            }
            Files.writeString(folder.resolve("b.txt"), "somebody else's");

            assertThatThrownBy(copies::publish).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(folder).isDirectoryContaining("glob:**b.txt").isDirectoryNotContaining("glob:**a.txt");
        assertThat(folder.resolve("b.txt")).hasContent("somebody else's");
    }

    @Test
    void foldersThatWereMadeForNothingAreRemoved() throws IOException {
        MaskedFiles.in(temporary.resolve("new/out"), List.of()).close();

        assertThat(temporary).isEmptyDirectory();
    }
}
