// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.objects;

import io.plumbline.data.objects.ObjectName;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Runs what touches files, and says in one sentence why it failed. */
final class Io {
    private Io() {}

    /** Something that touches files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T doing(ObjectName name, Work<T> work) {
        try {
            return work.run();
        } catch (IOException failure) {
            throw sentence(name, failure);
        }
    }

    private static PlumblineException sentence(ObjectName name, IOException failure) {
        String object = "s3://" + name.bucket() + "/" + KeyPath.printable(name.key());
        String reason = String.valueOf(failure instanceof FileSystemException file ? file.getReason() : "")
                .toLowerCase(Locale.ROOT);
        if (failure instanceof FileAlreadyExistsException || reason.contains("directory")) {
            return new PlumblineException(Category.CONFLICT,
                    object + " cannot be stored: a key cannot be the beginning "
                            + "of another one up to a slash; choose another key",
                    failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new PlumblineException(Category.ACCESS_DENIED, object
                    + " cannot be reached: the permissions of its file or folder forbid it; mend them", failure);
        }
        if (reason.contains("no space") || reason.contains("quota")) {
            return new PlumblineException(Category.RESOURCE_EXHAUSTED,
                    object + " was not written: the disk is full; free some space and try again", failure);
        }
        return new PlumblineException(Category.UNAVAILABLE, object + " could not be read or written ("
                + failure.getClass().getSimpleName() + "); look at the disk of the data folder", failure);
    }
}
