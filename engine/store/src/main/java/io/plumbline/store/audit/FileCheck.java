// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.objects.ObjectInfo;
import io.plumbline.data.objects.ObjectName;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.documents.audit.Digest;
import io.plumbline.documents.audit.LogFile;
import io.plumbline.security.audit.VerifyingKey;
import io.plumbline.store.Database;
import io.plumbline.store.audit.Finding.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Checks the digest files with their signatures and links, and every log file against its digest and the chain. */
final class FileCheck {
    private final Database database;
    private final ObjectStore objects;
    private final Map<String, VerifyingKey> keys;
    private final Consumer<Finding> findings;
    private final Set<ObjectName> told = new HashSet<>();
    private int digests;
    private int files;

    FileCheck(Database database, ObjectStore objects, Map<String, VerifyingKey> keys, Consumer<Finding> findings) {
        this.database = database;
        this.objects = objects;
        this.keys = keys;
        this.findings = findings;
    }

    int digests() {
        return digests;
    }

    int files() {
        return files;
    }

    void run() {
        List<DigestRow> rows = database.jdbi().withHandle(DigestRow::all);
        Set<String> known = new HashSet<>();
        rows.forEach(row -> known.add(row.name().uri()));
        Map<String, Instant> ends = new HashMap<>();
        for (DigestRow row : rows) {
            digests++;
            if (row.digest().isEmpty()) {
                changedDigest(row.name());
                continue;
            }
            Digest digest = row.digest().orElseThrow();
            Instant end = ends.put(row.trail(), digest.end());
            if (end != null && digest.start().isAfter(end) && digest.previous().isPresent()) {
                findings.accept(new Finding(Kind.DIGEST_GAP, row.name().uri(), "the digest " + row.name().uri()
                        + " begins at " + digest.start() + ", but the one before ends at " + end));
            }
            check(row, digest);
            digest.previous().map(before -> new ObjectName(before.bucket(), before.key()))
                    .filter(before -> !known.contains(before.uri())).ifPresent(this::missingDigest);
        }
        checkFiles(database.jdbi().withHandle(DigestRow::files));
    }

    /** Files do not depend on each other, so every core takes some; what is wrong is told in their order. */
    private void checkFiles(List<DeliveryRows.Planned> planned) {
        files = planned.size();
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
            Deque<Future<Optional<Finding>>> flying = new ArrayDeque<>();
            for (DeliveryRows.Planned file : planned) {
                flying.add(pool.submit(() -> check(file)));
                if (flying.size() > 2 * cores) {
                    Outcome.of(flying.removeFirst()).ifPresent(findings);
                }
            }
            flying.forEach(each -> Outcome.of(each).ifPresent(findings));
        }
    }

    private void check(DigestRow row, Digest digest) {
        if (!row.written()) {
            return;
        }
        Optional<ObjectInfo> info = objects.find(row.name());
        Optional<byte[]> text = read(row.name());
        if (info.isEmpty()) {
            missingDigest(row.name());
            return;
        }
        VerifyingKey key = keys.get(digest.fingerprint());
        String signature = info.orElseThrow().metadata().getOrDefault("signature", "");
        boolean same = text.isPresent() && key != null
                && key.verifies(digest.signedBytes(text.orElseThrow()), signature)
                && LogFile.hash(text.orElseThrow()).equals(LogFile.hash(row.text()))
                && digest.bucket().equals(row.name().bucket()) && digest.key().equals(row.name().key());
        if (!same) {
            changedDigest(row.name());
        }
    }

    private void changedDigest(ObjectName name) {
        findings.accept(new Finding(Kind.CHANGED_DIGEST, name.uri(),
                "the digest " + name.uri() + " or its signature was changed"));
    }

    private void missingDigest(ObjectName name) {
        if (told.add(name)) {
            findings.accept(
                    new Finding(Kind.MISSING_DIGEST, name.uri(), "the digest " + name.uri() + " is gone"));
        }
    }

    private Optional<Finding> check(DeliveryRows.Planned file) {
        String sealed = database.jdbi().withHandle(handle -> LogFile
                .hash(FileContent.of(handle, file.from(), file.to(), file.reads(), file.writes()).text()));
        Optional<byte[]> text = file.written() ? read(file.name()) : Optional.empty();
        String uri = file.name().uri();
        if (file.written() && objects.find(file.name()).isEmpty()) {
            return Optional.of(new Finding(Kind.MISSING_FILE, uri, "the log file " + uri + " is gone"));
        }
        if (file.written() && (text.isEmpty() || !LogFile.hash(text.orElseThrow()).equals(file.hash()))) {
            return Optional.of(new Finding(Kind.CHANGED_FILE, uri, "the log file " + uri + " was changed"));
        }
        return sealed.equals(file.hash())
                ? Optional.empty()
                : Optional.of(new Finding(Kind.CHANGED_FILE, uri, "the log file " + uri + " and rows " + file.from()
                        + " to " + (file.to() - 1) + " of the chain differ"));
    }

    /** Returns the unpacked text; empty when there is none, or it cannot be unpacked. */
    private Optional<byte[]> read(ObjectName name) {
        Optional<InputStream> opened = objects.open(name);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = opened.orElseThrow()) {
            return Optional.of(LogFile.unpack(stream.readAllBytes()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
