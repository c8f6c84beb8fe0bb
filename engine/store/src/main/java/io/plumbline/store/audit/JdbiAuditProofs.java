// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.audit.AuditEntry;
import io.plumbline.security.audit.AuditProofs;
import io.plumbline.security.audit.AuditTrail;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.KeyPeriod;
import io.plumbline.security.audit.MerkleProofs;
import io.plumbline.security.audit.MerkleTree;
import io.plumbline.security.audit.ProofStatus;
import io.plumbline.security.audit.TreeHead;
import io.plumbline.store.Database;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Proofs out of the chain, its nodes and its heads. */
final class JdbiAuditProofs implements AuditProofs {
    private final Database database;
    private final AuditTrail trail;

    JdbiAuditProofs(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    @Override
    public Optional<ProofStatus> status(String eventId) {
        return trail.find(eventId).map(entry -> entry.position().isEmpty()
                ? new ProofStatus.Waiting()
                : database.jdbi().withHandle(handle -> proven(handle, entry)));
    }

    @Override
    public Optional<TreeHead> latestHead() {
        return database.jdbi().withHandle(Heads::latest);
    }

    @Override
    public Page<TreeHead> heads(PageRequest page) {
        return database.jdbi().withHandle(handle -> Heads.newest(handle, page));
    }

    @Override
    public List<Hash> consistency(long from, long to) {
        return database.jdbi().withHandle(handle -> new MerkleTree(new TreeNodes(handle)).consistency(from, to));
    }

    @Override
    public List<KeyPeriod> keys() {
        return database.jdbi().withHandle(SigningKeys::all);
    }

    private static ProofStatus proven(Handle handle, AuditEntry entry) {
        long position = entry.position().orElseThrow();
        Optional<TreeHead> head = Heads.latest(handle).filter(latest -> latest.size() > position);
        if (head.isEmpty()) {
            return new ProofStatus.Sealed(position, rowHash(handle, position));
        }
        TreeHead latest = head.orElseThrow();
        Hash leaf = MerkleTree.leaf(entry.record().getBytes(StandardCharsets.UTF_8));
        List<Hash> path = new MerkleTree(new TreeNodes(handle)).inclusion(position, latest.size());
        boolean signed = SigningKeys.all(handle).stream().anyMatch(period -> latest.isSignedBy(period.key()));
        boolean holds = signed && MerkleProofs.includes(position, latest.size(), leaf, path, latest.root());
        return new ProofStatus.Proven(position, leaf, path, latest, holds);
    }

    private static Hash rowHash(Handle handle, long position) {
        return handle.createQuery("select row_hash from audit_chain where position = :position")
                .bind("position", position).map((row, _) -> Hash.of(row.getBytes(1))).one();
    }
}
