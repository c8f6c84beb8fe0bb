// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.objects.ObjectStore;
import io.plumbline.security.audit.KeyPeriod;
import io.plumbline.security.audit.TreeHead;
import io.plumbline.security.audit.VerifyingKey;
import io.plumbline.store.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Checks a whole log: every row of the chain, every tree head, every digest and every log file. It changes nothing, and
 * may run while the log grows.
 */
public final class AuditVerification {
    private final Database database;
    private final ObjectStore objects;
    private final long from;
    private final List<TreeHead> witnessed;
    private final Set<String> pinned;

    private AuditVerification(Database database, ObjectStore objects, long from, List<TreeHead> witnessed,
            Set<String> pinned) {
        this.database = database;
        this.objects = objects;
        this.from = from;
        this.witnessed = List.copyOf(witnessed);
        this.pinned = Set.copyOf(pinned);
    }

    /** Returns the check of the log in {@code database} and of its files in {@code objects}. */
    public static AuditVerification of(Database database, ObjectStore objects) {
        return new AuditVerification(database, objects, 0, List.of(), Set.of());
    }

    /** Returns the same check for rows from {@code position} on; those before are taken as they are. */
    public AuditVerification from(long position) {
        return new AuditVerification(database, objects, position, witnessed, pinned);
    }

    /** Returns the same check that also compares with tree heads that somebody kept elsewhere. */
    public AuditVerification witnessed(List<TreeHead> heads) {
        return new AuditVerification(database, objects, from, heads, pinned);
    }

    /** Returns the same check that trusts the keys of these fingerprints, and not whatever key the database holds. */
    public AuditVerification pinned(Set<String> fingerprints) {
        return new AuditVerification(database, objects, from, witnessed, fingerprints);
    }

    /** Lists the signed tree heads in {@code database}, the oldest first. */
    public static List<TreeHead> heads(Database database) {
        return database.jdbi().withHandle(Heads::all);
    }

    /**
     * What was checked.
     *
     * @param rows     of the chain
     * @param heads    signed tree heads, those of a witness included
     * @param digests  digest files
     * @param files    log files
     * @param waiting  events that are stored and not in the chain yet
     * @param findings how many things are wrong
     * @param keys     fingerprints of the keys that signatures were checked with
     */
    public record Checked(long rows, int heads, int digests, int files, long waiting, long findings,
            List<String> keys) {
        public Checked {
            keys = List.copyOf(keys);
        }
    }

    /** Checks, telling {@code findings} of everything that is wrong. */
    public Checked run(Consumer<Finding> findings) {
        AtomicLong count = new AtomicLong();
        Consumer<Finding> counting = finding -> {
            count.incrementAndGet();
            findings.accept(finding);
        };
        Map<String, VerifyingKey> keys = trusted(counting);
        HeadCheck heads = HeadCheck.of(database.jdbi().withHandle(Heads::all), witnessed, keys, from, counting);
        long rows = new ChainCheck(database, from, heads, counting).run();
        FileCheck files = new FileCheck(database, objects, keys, counting);
        files.run();
        long waiting = database.jdbi().withHandle(
                handle -> handle.createQuery("select count(*) from audit_outbox").mapTo(Long.class).one());
        return new Checked(rows, heads.count(), files.digests(), files.files(), waiting, count.get(),
                List.copyOf(keys.keySet()));
    }

    /** Without a named key the one in the database is taken at its word. */
    private Map<String, VerifyingKey> trusted(Consumer<Finding> findings) {
        Map<String, VerifyingKey> keys = new LinkedHashMap<>();
        for (KeyPeriod period : database.jdbi().withHandle(SigningKeys::all)) {
            String fingerprint = period.key().fingerprint();
            if (pinned.isEmpty() || pinned.contains(fingerprint)) {
                keys.put(fingerprint, period.key());
            } else {
                findings.accept(new Finding(Finding.Kind.UNKNOWN_KEY, fingerprint, "the key " + fingerprint
                        + " signs in this log from " + period.from() + " on and is none of those that were named"));
            }
        }
        pinned.stream().filter(each -> !keys.containsKey(each)).sorted()
                .forEach(each -> findings.accept(new Finding(Finding.Kind.UNKNOWN_KEY, each,
                        "the key " + each + " that was named is not in this log")));
        return keys;
    }
}
