// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.List;
import java.util.Optional;

/** What an outsider needs to check the log. */
public interface AuditProofs {
    /** Says how far an event is proven; empty when there is none of that id. */
    Optional<ProofStatus> status(String eventId);

    /** Returns the newest tree head; empty until one was signed. */
    Optional<TreeHead> latestHead();

    /** Lists the tree heads, the newest first. */
    Page<TreeHead> heads(PageRequest page);

    /** Returns the proof that the log of {@code to} entries begins with that of {@code from} entries. */
    List<Hash> consistency(long from, long to);

    /** Lists the public keys, the oldest first. */
    List<KeyPeriod> keys();
}
