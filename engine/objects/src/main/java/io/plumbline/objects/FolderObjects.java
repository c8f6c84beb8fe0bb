// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.objects;

import io.plumbline.data.objects.ObjectInfo;
import io.plumbline.data.objects.ObjectName;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects below one folder: {@code bucket/key} holds the bytes, so that people and other programs can read them, and
 * {@code .about/bucket/key} what is known of them. Bytes reach the disk before their name does. Where the file system does
 * not tell {@code A} from {@code a}, the second of two such keys is refused and reading it finds nothing. A key cannot lie
 * below another one: {@code a/b} is refused while {@code a} is there. Safe for many threads, and for several processes
 * that write different keys.
 */
public final class FolderObjects implements ObjectStore {
    private static final String ABOUT = ".about";
    private static final String NEXT = "%next";

    private final Path folder;
    private final InstantSource clock;
    private final WholeFiles files;

    /** Returns the objects below {@code folder}, which is made when the first is written. */
    public FolderObjects(Path folder, InstantSource clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        this.files = new WholeFiles(this.folder.resolve(".new"));
    }

    @Override
    public synchronized void put(ObjectName name, byte[] content, Map<String, String> metadata) {
        Path file = path(name, Optional.empty());
        Path about = path(name, Optional.of(ABOUT));
        ObjectInfo info = new ObjectInfo(name, content.length, Etag.of(content),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), metadata);
        Io.doing(name, () -> {
            refuseOtherCase(name, file, about);
            byte[] text = Sidecar.write(info);
            // The new description waits beside the old one until the bytes are in place: each is found by its time and size.
            files.write(next(about), text, info.modified());
            files.write(file, content, info.modified());
            files.write(about, text, info.modified());
            Files.deleteIfExists(next(about));
            return true;
        });
    }

    @Override
    public Optional<InputStream> open(ObjectName name) {
        return find(name).flatMap(info -> Io.doing(name, () -> {
            try {
                return Optional.of(Files.newInputStream(path(name, Optional.empty())));
            } catch (NoSuchFileException _) {
                return Optional.empty();
            }
        }));
    }

    @Override
    public Optional<ObjectInfo> find(ObjectName name) {
        Path file = path(name, Optional.empty());
        return Io.doing(name, () -> describe(name, file));
    }

    @Override
    public List<ObjectInfo> list(String bucket, String prefix, Optional<String> afterKey, int limit) {
        Path root = folder.resolve(KeyPath.bucket(bucket));
        return new Listing(root, prefix, afterKey, limit).keys().stream()
                .flatMap(key -> find(new ObjectName(bucket, key)).stream()).toList();
    }

    @Override
    public synchronized boolean delete(ObjectName name) {
        if (find(name).isEmpty()) {
            return false;
        }
        Path about = path(name, Optional.of(ABOUT));
        return Io.doing(name, () -> {
            boolean there = Files.deleteIfExists(path(name, Optional.empty()));
            Files.deleteIfExists(about);
            Files.deleteIfExists(next(about));
            return there;
        });
    }

    private Optional<ObjectInfo> describe(ObjectName name, Path file) throws IOException {
        BasicFileAttributes facts;
        try {
            facts = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException | NotDirectoryException _) {
            return Optional.empty();
        } catch (IOException failure) {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            throw failure;
        }
        if (!facts.isRegularFile()) {
            return Optional.empty();
        }
        Instant modified = facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
        Path about = path(name, Optional.of(ABOUT));
        Optional<ObjectInfo> kept = Sidecar.read(name.bucket(), about);
        Optional<ObjectInfo> waiting = Sidecar.read(name.bucket(), next(about))
                .filter(info -> fits(info, facts.size(), modified));
        Optional<ObjectInfo> best = kept.filter(info -> fits(info, facts.size(), modified)).or(() -> waiting)
                .or(() -> kept);
        if (best.isPresent() && !best.orElseThrow().name().equals(name)) {
            return Optional.empty();
        }
        if (best.filter(info -> fits(info, facts.size(), modified)).isPresent()) {
            return best;
        }
        // Somebody else wrote the file: what was said of it stays, what it is is measured anew.
        return Optional.of(new ObjectInfo(name, facts.size(), Etag.of(Files.readAllBytes(file)), modified,
                best.map(ObjectInfo::metadata).orElse(Map.of())));
    }

    private static boolean fits(ObjectInfo info, long size, Instant modified) {
        return info.size() == size && info.modified().equals(modified);
    }

    private static void refuseOtherCase(ObjectName name, Path file, Path about) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Optional<ObjectInfo> kept = Sidecar.read(name.bucket(), about);
        if (kept.isPresent() && !kept.orElseThrow().name().equals(name)) {
            throw new PlumblineException(Category.CONFLICT, "the key '" + KeyPath.printable(name.key())
                    + "' differs only by case from one that is there, and the file system of this machine does not tell "
                    + "them apart; choose another key");
        }
    }

    private Path path(ObjectName name, Optional<String> below) {
        Path path = below.map(folder::resolve).orElse(folder).resolve(KeyPath.bucket(name.bucket()));
        for (String part : KeyPath.names(name.key())) {
            path = path.resolve(part);
        }
        if (!path.startsWith(folder)) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "the key '" + KeyPath.printable(name.key()) + "' leads out of its bucket; choose another");
        }
        return path;
    }

    private static Path next(Path about) {
        return about.resolveSibling(about.getFileName() + NEXT);
    }
}
