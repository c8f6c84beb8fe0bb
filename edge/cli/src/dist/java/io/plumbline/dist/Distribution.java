// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.dist;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lays out the folder that {@code plumbline} starts from: {@code lib/} with the jars the main jar's manifest names,
 * {@code licenses/} with the texts of their licences, {@code BUILD} with the hash of their content, {@code BUILT} dated at the start of the build, the launcher itself, and the
 * training run for the ahead-of-time cache. The folder is replaced as a whole, and only when its content changed, so that
 * nothing of an older build survives in it and an unchanged build keeps its cache.
 *
 * <p>Run by the build: {@code java Distribution.java ROOT MAIN_JAR CLASS_PATH TARGET BUILD_START}.
 */
final class Distribution {
    private final Path root;
    private final Path mainJar;
    private final List<Path> classPath;
    private final Path target;

    private Distribution(Path root, Path mainJar, List<Path> classPath, Path target) {
        this.root = root;
        this.mainJar = mainJar;
        this.classPath = classPath;
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> classPath = Arrays.stream(arguments[2].split(File.pathSeparator)).map(Path::of).toList();
        Distribution distribution = new Distribution(Path.of(arguments[0]), Path.of(arguments[1]), classPath,
                Path.of(arguments[3]));
        distribution.layOut(Instant.parse(arguments[4]));
    }

    private void layOut(Instant buildStart) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        deleteTree(fresh);
        Path lib = Files.createDirectories(fresh.resolve("lib"));
        for (Path jar : jars()) {
            Jars.lay(jar, lib);
            Licences.lay(jar, fresh.resolve("licenses"));
        }
        copy(root.resolve("plumbline"), fresh.resolve("plumbline"));
        copy(root.resolve("LICENSE"), fresh.resolve("LICENSE"));
        copy(root.resolve("NOTICE"), fresh.resolve("NOTICE"));
        copyAll(root.resolve("edge/cli/src/dist/licenses"), fresh.resolve("licenses"));
        copyTree(root.resolve("edge/cli/src/dist/training"), fresh.resolve("training"));
        Files.writeString(fresh.resolve("BUILD"), contentHash(fresh) + "\n");
        if (sameBuild(fresh)) {
            deleteTree(fresh);
        } else {
            deleteTree(target);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Path built = target.resolve("BUILT");
        Files.writeString(built, "");
        Files.setLastModifiedTime(built, FileTime.from(buildStart));
    }

    /** Returns the main jar, then the jars that its manifest names, in that order. */
    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>(List.of(mainJar));
        for (String name : manifestClassPath()) {
            jars.add(classPath.stream().filter(path -> path.getFileName().toString().equals(name)).findFirst()
                    .orElseThrow(() -> new IOException(
                            "the manifest of " + mainJar + " names " + name + ", which is not on the class path")));
        }
        return jars;
    }

    private List<String> manifestClassPath() throws IOException {
        try (JarFile jar = new JarFile(mainJar.toFile())) {
            return List.of(jar.getManifest().getMainAttributes().getValue("Class-Path").split(" "));
        }
    }

    private boolean sameBuild(Path fresh) throws IOException {
        Path before = target.resolve("BUILD");
        return Files.exists(before) && Files.mismatch(before, fresh.resolve("BUILD")) == -1;
    }

    /** Returns SHA-256 over the names and bytes of all files below {@code folder}, in name order. */
    private static String contentHash(Path folder) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
