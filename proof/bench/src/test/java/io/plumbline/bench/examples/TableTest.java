// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    @Test
    void readsTheAdultFilesAsPublished(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("adult.test"),
                "|1x3 Cross validator\n25, Private, <=50K.\n38, ?, >50K.\n\n");

        assertThat(Table.read(file, List.of("age", "workclass", "income")).rows())
                .containsExactly(List.of("25", "Private", "<=50K"), List.of("38", "?", ">50K"));
    }

    @Test
    void writesWhatItReads(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "sex,age\nfemale,31\nmale,\n");
        Path copy = folder.resolve("b.csv");

        Table.read(file).write(copy);

        assertThat(copy).hasContent("sex,age\nfemale,31\nmale,\n");
    }

    @Test
    void namesTheColumnItLacks() {
        Table table = new Table(List.of("sex", "age"), List.of());

        assertThatThrownBy(() -> table.column("gender")).hasMessageContaining("gender").hasMessageContaining("sex");
    }
}
