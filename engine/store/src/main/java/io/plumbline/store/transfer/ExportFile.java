// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.transfer.Manifest.TableFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The file of an export, open for reading. */
final class ExportFile implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 10_000_000;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private ExportFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens it and checks every byte. */
    static ExportFile open(Path path) {
        if (!Files.isReadable(path)) {
            throw new PlumblineException(Category.NOT_FOUND, path + " does not exist or cannot be read.");
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                ExportFile file = new ExportFile(path, zip, manifest(zip));
                file.check();
                return file;
            } catch (IOException | RuntimeException failure) {
                zip.close();
                throw failure;
            }
        } catch (IOException | IllegalArgumentException | DateTimeException failure) {
            throw damaged(path, "it is cut off, or was not written by plumbline export", failure);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Opens the lines of a table. */
    InputStream lines(TableFacts table) throws IOException {
        return entry(zip, table.file());
    }

    /** Returns the failure for content that cannot be read. */
    PlumblineException damaged(TableFacts table, Exception cause) {
        return damaged(path, "the table " + table.name() + " cannot be read", cause);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw damaged(path, "it cannot be closed", failure);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        byte[] bytes;
        try (InputStream stream = entry(zip, Manifest.NAME)) {
            bytes = stream.readNBytes(LARGEST_MANIFEST);
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        // ZipFile does not compare this itself.
        if (sum.getValue() != zip.getEntry(Manifest.NAME).getCrc()) {
            throw new IOException("the manifest was altered");
        }
        return Manifest.read(bytes);
    }

    private void check() throws IOException {
        for (TableFacts table : manifest.tables()) {
            MessageDigest digest = Digests.sha256();
            long rows = 0;
            try (InputStream lines = new DigestInputStream(lines(table), digest)) {
                byte[] buffer = new byte[1 << 16];
                for (int read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        rows += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            if (rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw damaged(path, "the table " + table.name() + " was altered",
                        new IOException("another sum or another number of rows"));
            }
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> new IOException(
                "the file holds no " + name));
        return zip.getInputStream(entry);
    }

    private static PlumblineException damaged(Path path, String how, Exception cause) {
        return new PlumblineException(Category.INVALID_DATA, path + " is damaged: " + how
                + ". Nothing was imported; take another copy, or export again.", cause);
    }
}
