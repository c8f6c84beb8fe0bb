// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar into the distribution, changed where that makes every start faster.
 *
 * <p>DuckDB's native library is laid beside its jar, where the driver finds it; inside the jar it is unpacked at every
 * start. Class files older than Java 6 are raised to Java 8, because the ahead-of-time cache leaves them out otherwise.
 */
final class Jars {
    private static final String NATIVE_PREFIX = "libduckdb_java.so_";

    private Jars() {}

    /** Copies {@code jar} into {@code lib}. */
    static void lay(Path jar, Path lib) throws IOException {
        Path target = lib.resolve(jar.getFileName().toString());
        try (JarFile source = new JarFile(jar.toFile())) {
            List<JarEntry> entries = source.stream().toList();
            String ownNative = NATIVE_PREFIX + platform();
            boolean natives = entries.stream().anyMatch(entry -> entry.getName().equals(ownNative));
            if (!natives && !OldClasses.in(source)) {
                Files.copy(jar, target);
                return;
            }
            OldClasses raised = new OldClasses(jar);
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
                for (JarEntry entry : entries) {
                    if (natives && entry.getName().equals(ownNative)) {
                        writeNative(source, entry, lib);
                    } else if (!natives || !entry.getName().startsWith(NATIVE_PREFIX)) {
                        write(out, entry, raised.raise(entry.getName(), bytes(source, entry)));
                    }
                }
            }
        }
    }

    private static void writeNative(JarFile source, JarEntry entry, Path lib) throws IOException {
        try (InputStream in = source.getInputStream(entry);
                OutputStream out = Files.newOutputStream(lib.resolve(entry.getName()))) {
            in.transferTo(out);
        }
    }

    private static void write(ZipOutputStream out, JarEntry entry, byte[] content) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] bytes(JarFile source, JarEntry entry) throws IOException {
        try (InputStream in = source.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** Returns this machine as DuckDB spells it: {@code linux_amd64}, {@code linux_arm64}, {@code osx_universal}, ... */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        if (system.startsWith("mac")) {
            return "osx_universal";
        }
        return (system.startsWith("windows") ? "windows_" : "linux_") + processor;
    }
}
