// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.audit;

import io.plumbline.console.Fact;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.ProofStatus;
import java.util.List;
import java.util.Optional;

/**
 * One event.
 *
 * @param proof  how far it is proven; empty when that is not known
 * @param record the CloudTrail record, over several lines
 */
public record AuditEventView(AuditRow row, List<Fact> facts, Optional<ProofStatus> proof, String record) {
    /** Returns what is proven, in one sentence. */
    public String verdict() {
        return proof.map(status -> switch (status) {
            case ProofStatus.Waiting() -> "Stored. It enters the chain within a moment.";
            case ProofStatus.Sealed(long position, Hash row) -> "Sealed as entry " + position
                    + " of the chain. The next signed tree head will hold it.";
            case ProofStatus.Proven proven when proven.holds() -> "Proven. This record, the path below and the root "
                    + "fit together, and the root of " + proven.head().size() + " entries was signed at "
                    + HeadView.of(proven.head()).time() + ".";
            case ProofStatus.Proven broken -> "Does not check: this record, its path and the signed root of "
                    + broken.head().size() + " entries contradict each other. The record or the log was changed.";
        }).orElse("Nothing is known of its proof.");
    }

    /** Returns whether the proof holds, fails, or is still to come. */
    public String mark() {
        return proof.map(status -> status instanceof ProofStatus.Proven proven
                ? (proven.holds() ? "pass" : "fail")
                : "unsure").orElse("unsure");
    }

    /** Returns the hashes from the record to the root. */
    public List<String> path() {
        return proof.map(status -> status instanceof ProofStatus.Proven proven
                ? proven.path().stream().map(Hash::hex).toList()
                : List.<String>of()).orElse(List.of());
    }
}
