// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.data;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The data folder, held until it is closed; a lock of a process that died holds nothing. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder when there is none, and takes it.
     *
     * @throws PlumblineException IN_USE when another process has it, ACCESS_DENIED when it cannot be written
     */
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path, ownerOnly("rwx------"));
            FileChannel channel = FileChannel.open(path.resolve("lock"), Set.of(StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE), ownerOnly("rw-------"));
            if (lock(channel) == null) {
                channel.close();
                throw new PlumblineException(Category.IN_USE, "the folder " + path
                        + " is in use by another plumbline; stop that one, or name another folder with --data.");
            }
            return new DataFolder(path, channel);
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, "the folder " + path
                    + " cannot be made or written; give yourself write permission, or name another one with --data.",
                    failure);
        }
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // held by another server of this very process
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
