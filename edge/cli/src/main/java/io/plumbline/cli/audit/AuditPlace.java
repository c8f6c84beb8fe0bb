// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.audit;

import io.plumbline.cli.transfer.DatabasePlace;
import io.plumbline.documents.audit.TreeHeadLines;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.objects.FolderObjects;
import io.plumbline.security.audit.TreeHead;
import io.plumbline.store.Database;
import io.plumbline.store.audit.AuditVerification;
import io.plumbline.store.audit.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An audit log: the database and the folder with its files.
 *
 * @param place the database, and the data folder
 */
public record AuditPlace(DatabasePlace place) {
    private static final int MOST_FINDINGS = 100;

    /**
     * Checks the log and prints what is wrong.
     *
     * @param from  the first row to check
     * @param heads a file of tree heads that were kept elsewhere
     * @param keys  fingerprints of the keys to trust; those in the database when there is none
     * @return whether everything is as it was written
     */
    public boolean verify(long from, Optional<Path> heads, Set<String> keys, InstantSource clock,
            PrintStream out) {
        List<TreeHead> witnessed = heads.map(AuditPlace::read).orElse(List.of());
        try (Database open = place.open()) {
            long[] told = {0};
            AuditVerification.Checked checked = AuditVerification
                    .of(open, new FolderObjects(place.data().resolve("objects"), clock)).from(from).witnessed(witnessed)
                    .pinned(keys).run(finding -> print(finding, told[0]++, out));
            out.printf(Locale.ROOT, "%,d entries, %,d tree heads, %,d digests and %,d log files checked: %s.%n",
                    checked.rows(), checked.heads(), checked.digests(), checked.files(), checked.findings() == 0
                            ? "everything is as it was written"
                            : String.format(Locale.ROOT, "%,d things are wrong", checked.findings()));
            out.println(trust(checked.keys(), !keys.isEmpty()));
            if (checked.waiting() > 0) {
                out.printf(Locale.ROOT, "%,d events are stored and will be sealed when the server runs.%n",
                        checked.waiting());
            }
            return checked.findings() == 0;
        }
    }

    private static String trust(List<String> used, boolean named) {
        String keys = used.isEmpty() ? "no key" : "the key " + String.join(", ", used);
        return "Signatures were checked with " + keys + (named
                ? ", as named with --key."
                : " from the same database. Whoever can write there could have put in their own: keep this fingerprint "
                        + "elsewhere and name it with --key.");
    }

    /** Prints every tree head, the oldest first, one JSON object a line: what a witness keeps. */
    public void heads(PrintStream out) {
        try (Database open = place.open()) {
            AuditVerification.heads(open).forEach(head -> out.println(TreeHeadLines.write(head)));
        }
    }

    private static void print(Finding finding, long count, PrintStream out) {
        if (count < MOST_FINDINGS) {
            out.println(finding.kind() + " " + finding.where() + ": " + finding.sentence());
        } else if (count == MOST_FINDINGS) {
            out.println("... and more");
        }
    }

    private static List<TreeHead> read(Path file) {
        try {
            return TreeHeadLines.read(Files.readAllLines(file));
        } catch (NoSuchFileException missing) {
            throw new PlumblineException(Category.NOT_FOUND, file + " does not exist. Check the path.", missing);
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, file + " cannot be read as text: "
                    + failure.getClass().getSimpleName() + ".", failure);
        }
    }
}
