// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.transfer;

import io.plumbline.server.data.DataFolder;
import io.plumbline.store.Database;
import io.plumbline.store.transfer.DatabaseExport;
import io.plumbline.store.transfer.DatabaseImport;
import io.plumbline.store.transfer.Manifest;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Carries a whole database to a file and back. */
public final class Transfer {
    private final DatabasePlace place;
    private final PrintStream out;

    /** Transfers from or to {@code place}; {@code out} is told what was done. */
    public Transfer(DatabasePlace place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    /** Writes everything to {@code file}. */
    public void write(Path file, Instant now) {
        if (place.isFile() && Files.isDirectory(place.data())) {
            try (DataFolder held = DataFolder.open(place.data())) {
                export(file, now, held.path());
            }
        } else {
            export(file, now, place.data());
        }
    }

    /** Reads everything from {@code file} into an empty database. */
    public void read(Path file) {
        if (place.isFile()) {
            try (DataFolder held = DataFolder.open(place.data())) {
                load(file, held.path());
            }
        } else {
            load(file, place.data());
        }
    }

    private void export(Path file, Instant now, Path data) {
        try (Database database = place.open()) {
            Manifest written = DatabaseExport.write(database, file.toAbsolutePath(), now);
            tell(written, "written to " + file);
        }
        out.println("Not in it: root.key, credentials and objects in the data folder " + data
                + ". Copy them too; without root.key nobody can open the secrets in the export.");
    }

    private void load(Path file, Path data) {
        try (Database database = place.openOrMake()) {
            tell(DatabaseImport.read(file.toAbsolutePath(), database), "imported into " + place);
        }
        String missing = Optional.of(data.resolve("root.key")).filter(Files::exists).isPresent()
                ? ""
                : "Before the first start, copy root.key, credentials and objects of the old data folder to the new one"
                        + (place.isFile() ? ", " + data + "." : ".");
        if (!missing.isEmpty()) {
            out.println(missing);
        }
    }

    private void tell(Manifest manifest, String what) {
        out.printf(Locale.ROOT, "%,d rows of %d tables %s.%n", manifest.rows(), manifest.tables().size(), what);
    }
}
