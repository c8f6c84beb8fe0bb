// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.objects.ObjectInfo;
import io.plumbline.data.objects.ObjectName;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderObjectsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;
    private FolderObjects objects;

    @BeforeEach
    void open() {
        objects = new FolderObjects(folder.resolve("objects"), () -> NOON);
    }

    @Test
    void anObjectIsAPlainFileUnderItsKey() throws IOException {
        put("AWSLogs/0/a.json.gz", "hello", Map.of("signature", "a=b\nc"));

        assertThat(folder.resolve("objects/bucket/AWSLogs/0/a.json.gz")).hasContent("hello");
        assertThat(text("AWSLogs/0/a.json.gz")).isEqualTo("hello");
        // the MD5 value of "hello"
        assertThat(objects.find(name("AWSLogs/0/a.json.gz"))).hasValue(new ObjectInfo(name("AWSLogs/0/a.json.gz"), 5,
                "5d41402abc4b2a76b9719d911017c592", NOON, Map.of("signature", "a=b\nc")));
    }

    @Test
    void aSecondPutReplacesContentAndMetadata() throws IOException {
        put("k", "one", Map.of("a", "1"));
        put("k", "other", Map.of("b", "2"));

        assertThat(text("k")).isEqualTo("other");
        assertThat(objects.find(name("k")).orElseThrow().metadata()).containsExactly(Map.entry("b", "2"));
        try (Stream<Path> left = Files.list(folder.resolve("objects/.new"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aCrashBetweenDescriptionAndContentLeavesTheOldObject() throws IOException {
        put("k", "one", Map.of("a", "1"));
        Path about = folder.resolve("objects/.about/bucket/k");
        Files.writeString(about.resolveSibling("k%next"),
                Files.readString(about).replace("size=3", "size=5").replace("metadata.a=1", "metadata.a=2"));

        assertThat(objects.find(name("k")).orElseThrow().metadata()).containsEntry("a", "1");
    }

    @Test
    void aFileThatSomebodyChangedKeepsItsMetadataAndIsMeasuredAnew() throws IOException {
        put("k", "one", Map.of("signature", "s"));
        Files.writeString(folder.resolve("objects/bucket/k"), "hello");

        assertThat(objects.find(name("k")).orElseThrow()).extracting(ObjectInfo::size, ObjectInfo::etag)
                .containsExactly(5L, "5d41402abc4b2a76b9719d911017c592");
        assertThat(objects.find(name("k")).orElseThrow().metadata()).containsEntry("signature", "s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "..", ".", "a/./b", "a/.."})
    void aKeyThatLeadsOutIsRefused(String key) {
        assertThatThrownBy(() -> put(key, "x", Map.of())).isInstanceOfSatisfying(PlumblineException.class,
                refused -> assertThat(refused.category()).isEqualTo(Category.ACCESS_DENIED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/absolute", "a//b", "a/", "\\..\\..\\x", "C:\\x", "nul\0l", "ümlaut ☃", ".hidden", "dot.",
            "%2e%2e",
            "a%next", "tab\there", "…/x", "con:aux"})
    void anOddKeyStaysInItsBucketAndIsFoundAgain(String key) throws IOException {
        put(key, "x", Map.of());

        assertThat(text(key)).isEqualTo("x");
        assertThat(objects.list("bucket", "", Optional.empty(), 10)).extracting(info -> info.name().key())
                .containsExactly(key);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                    .filter(file -> file.startsWith(folder.resolve("objects/bucket"))))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".about", "Bucket", "ab", "a/b", "a..b", "-ab"})
    void aBucketThatIsNoneIsRefused(String bucket) {
        assertThatThrownBy(() -> objects.put(new ObjectName(bucket, "k"), new byte[0], Map.of()))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("cannot name a bucket");
    }

    @Test
    void keysAreListedByTheirBytesInPages() {
        List<String> keys = List.of("a", "a-b", "b/1", "b/10", "b/2", "b0", "c/d/e", "é");
        keys.reversed().forEach(key -> put(key, "x", Map.of()));
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            List<ObjectInfo> page = objects.list("bucket", "", after, 3);
            page.forEach(info -> seen.add(info.name().key()));
            after = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().name().key());
        } while (after.isPresent());

        assertThat(seen).isEqualTo(keys);
        assertThat(objects.list("bucket", "b/1", Optional.empty(), 10)).extracting(info -> info.name().key())
                .containsExactly("b/1", "b/10");
        assertThat(objects.list("nothing-here", "", Optional.empty(), 10)).isEmpty();
    }

    @Test
    void aKeyBelowAnotherKeyIsRefused() {
        put("a", "x", Map.of());

        assertThatThrownBy(() -> put("a/b", "x", Map.of())).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("cannot be the beginning of another one");
        put("c/d", "x", Map.of());
        assertThatThrownBy(() -> put("c", "x", Map.of())).isInstanceOf(PlumblineException.class);
    }

    @Test
    void aKeyThatDiffersByCaseIsNotTakenForAnother() throws IOException {
        put("Key", "x", Map.of());
        // What a file system that does not tell them apart would show for "key".
        Files.createDirectories(folder.resolve("objects/.about/bucket"));
        Files.copy(folder.resolve("objects/bucket/Key"), folder.resolve("objects/bucket/key"));
        Files.copy(folder.resolve("objects/.about/bucket/Key"), folder.resolve("objects/.about/bucket/key"));

        assertThat(objects.find(name("key"))).isEmpty();
        assertThatThrownBy(() -> put("key", "y", Map.of())).hasMessageContaining("differs only by case");
    }

    @Test
    void aDeletedObjectIsGone() {
        put("k", "x", Map.of());

        assertThat(objects.delete(name("k"))).isTrue();
        assertThat(objects.delete(name("k"))).isFalse();
        assertThat(objects.open(name("k"))).isEmpty();
    }

    private void put(String key, String content, Map<String, String> metadata) {
        objects.put(name(key), content.getBytes(StandardCharsets.UTF_8), metadata);
    }

    private String text(String key) throws IOException {
        try (InputStream stream = objects.open(name(key)).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectName name(String key) {
        return new ObjectName("bucket", key);
    }
}
