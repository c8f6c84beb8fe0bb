// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes what is in a zip file. */
final class Zips {
    private Zips() {}

    /** Writes {@code from} to {@code to} with one entry changed. */
    static void rewrite(Path from, Path to, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = read(from);
        entries.computeIfPresent(name, (key, bytes) -> changed(bytes, change));
        write(entries, to);
    }

    /** The same, with the right sum of the changed entry in the manifest. */
    static void rewriteWithSums(Path from, Path to, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = read(from);
        byte[] before = Objects.requireNonNull(entries.get(name));
        byte[] after = changed(before, change);
        entries.put(name, after);
        entries.computeIfPresent(Manifest.NAME,
                (key, bytes) -> changed(bytes, text -> text.replace(sum(before), sum(after))));
        write(entries, to);
    }

    private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
        return change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String sum(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static void write(Map<String, byte[]> entries, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
