// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.governance.Actor;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Optional;
import java.util.function.Supplier;

/** Who may approve what, and what an approval is worth after a change. */
final class ApprovalRules {
    private final Supplier<RegistryPolicy> policy;

    ApprovalRules(Supplier<RegistryPolicy> policy) {
        this.policy = policy;
    }

    /** Returns the decision a new package begins with. */
    Decision atFirst(PackageId id, Decision asked, Actor by) {
        if (isApproval(asked) && policy.get().separateAuthorAndApprover()) {
            throw refused(id, by, "registers");
        }
        boolean waits = asked.approval().isEmpty() && id.isVersioned();
        return waits ? new Decision(Optional.of(Approval.PENDING), asked.description()) : asked;
    }

    /** Returns the decision that holds after {@code change} of {@code old} by {@code by}. */
    Decision after(ModelPackage old, PackageChange change, Actor by) {
        boolean separate = policy.get().separateAuthorAndApprover();
        boolean author = change.writes() || old.history().authors().contains(History.author(by));
        if (separate && isApproval(change.decision()) && author) {
            throw refused(old.id(), by, "wrote");
        }
        boolean undone = separate && change.writes() && old.isApproved() && change.decision().approval().isEmpty();
        return undone ? Decision.of(Approval.PENDING) : old.decision().with(change.decision());
    }

    private static boolean isApproval(Decision decision) {
        return decision.approval().filter(Approval.APPROVED::equals).isPresent();
    }

    private static PlumblineException refused(PackageId id, Actor by, String did) {
        return new PlumblineException(Category.ACCESS_DENIED, "the model package " + id.path()
                + " cannot be approved by " + by.name() + ", who " + did + " it: this installation asks for a second "
                + "person. Leave it at PendingManualApproval and ask somebody else to approve it");
    }
}
