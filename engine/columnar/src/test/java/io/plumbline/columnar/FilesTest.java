// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.data.Value;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsReadRecursivelyInNameOrderWithoutMarkersAndHiddenFiles() {
        Tables.write(Tables.folder(folder, "b"), "part.csv", "x\n3\n");
        Tables.write(Tables.folder(folder, "a"), "part.csv", "x\n1\n2\n");
        Tables.write(folder, "_SUCCESS", "");
        Tables.write(folder, ".part.csv.crc", "crc");
        try (Dataset dataset = Tables.open(folder)) {
            assertThat(dataset.files()).isEqualTo(2);
            assertThat(dataset.valuesInOrder("x", 9)).containsExactly(new Value.Whole(1), new Value.Whole(2),
                    new Value.Whole(3));
        }
    }

    @Test
    void partsWithOtherColumnsOrFormatsAreNamed() {
        Tables.write(folder, "1.csv", "a,b\n1,2\n");
        Path other = Tables.write(folder, "2.csv", "a,c\n1,2\n");
        Tables.refusal(Category.INVALID_DATA, folder).startsWith("2.csv has other columns than 1.csv");
        other.toFile().delete();
        Tables.write(folder, "3.jsonl", "{}");
        Tables.refusal(Category.INVALID_DATA, folder).contains("mixes formats", "3.jsonl is application/jsonlines");
    }

    @Test
    void partsWithoutHeaderRowsJoinUp() {
        Tables.write(folder, "1.csv", "1,x\n");
        Tables.write(folder, "2.csv", "2,y\n");
        try (Dataset dataset = Tables.open(folder, "a", "b")) {
            assertThat(dataset.rows()).isEqualTo(2);
        }
        Tables.write(folder, "2.csv", "a,b\n2,y\n");
        Tables.refusal(Category.INVALID_DATA, folder, "a", "b").contains("2.csv starts with the column names");
    }

    @Test
    void whatIsNotThereIsSaidSo() throws IOException {
        Tables.refusal(Category.NOT_FOUND, folder.resolve("no.csv")).contains("no.csv does not exist");
        Tables.refusal(Category.NOT_FOUND, Files.createDirectory(folder.resolve("empty"))).contains("no data files");
        Tables.refusal(Category.NOT_AVAILABLE_YET, Path.of("s3://loans/train.csv")).contains("remote storage");
    }

    @Test
    void filesOutsideTheAllowedFoldersAreRefusedAlsoThroughLinks() throws IOException {
        Path inside = Tables.folder(folder, "inside");
        Path secret = Tables.write(Tables.folder(folder, "outside"), "data.csv", "a\n1\n");
        Path link = Files.createSymbolicLink(inside.resolve("link.csv"), secret);
        Path good = Tables.write(inside, "data.csv", "a\n1\n");
        OpenSettings settings = new OpenSettings(folder, OptionalLong.empty(), 2, OpenSettings.Progress.SILENT,
                List.of(inside));

        Datasets.open(Tables.alone(Tables.source(good)), settings).close();
        for (Path path : List.of(secret, link, inside.resolve("../outside/data.csv"))) {
            Tables.refusal(Category.ACCESS_DENIED,
                    () -> Datasets.open(Tables.alone(Tables.source(path)), settings).close())
                    .contains("outside the folders that may be read");
        }
    }

    @Test
    void theFormatIsTheOneDeclaredElseThatOfTheContent() {
        Path file = Tables.write(folder, "data", "{\"a\": 1}\n");
        try (Dataset dataset = Tables.open(file)) {
            assertThat(dataset.format()).isEqualTo("application/jsonlines");
        }
        Tables.refusal(Category.INVALID_CONFIGURATION, Tables.alone(
                new DatasetSpec.Source(file, Optional.of("application/x-image"), List.of(), Optional.empty())))
                .contains("'application/x-image'", "text/csv, application/jsonlines");
        Tables.refusal(Category.INVALID_DATA,
                Tables.alone(new DatasetSpec.Source(Tables.write(folder, "x.csv", "a\n1\n"),
                        Optional.of("application/x-parquet"), List.of(), Optional.empty())))
                .contains("x.csv is not a Parquet");
    }

    @Test
    void pathsMayHoldTheLettersThatPatternsAreMadeOf() {
        Path odd = Tables.folder(folder, "it's [1]*");
        Tables.write(odd, "d1.csv", "a\n2\n");
        Path file = Tables.write(odd, "d?.csv", "a\n1\n");
        try (Dataset dataset = Tables.open(file)) {
            assertThat(dataset.valuesInOrder("a", 9)).containsExactly(new Value.Whole(1));
        }
    }

    @Test
    void closingLeavesNothingBehind() throws IOException {
        Path temporary = Tables.folder(folder, "tmp");
        Path file = Tables.write(folder, "data.csv", "a\n1\n");
        OpenSettings settings = new OpenSettings(temporary, OptionalLong.of(256L << 20), 2,
                OpenSettings.Progress.SILENT, List.of());
        try (Dataset dataset = Datasets.open(Tables.alone(Tables.source(file)), settings)) {
            dataset.profile(List.of("a"));
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theFingerprintIsTheShaOfAllBytes() {
        // sha256sum of the two files one after the other
        Tables.write(folder, "1.csv", "a\n1\n");
        Tables.write(folder, "2.csv", "a\n2\n");
        try (Dataset dataset = Tables.open(folder)) {
            assertThat(dataset.sha256()).isEqualTo("2e88c094ad1d2d4fa002ca9daee468ac38c773e4047ac06aa1a98e1c6c24d1ba");
        }
    }
}
