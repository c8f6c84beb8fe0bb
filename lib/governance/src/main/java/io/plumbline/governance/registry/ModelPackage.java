// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Map;

/**
 * A registered model.
 *
 * @param id         which one
 * @param terms      what it says of itself
 * @param decision   whether somebody stands for it
 * @param metadata   the customer's own properties
 * @param structures containers, metrics, baselines and all else, as given
 * @param history    who made and changed it
 */
public record ModelPackage(PackageId id, PackageTerms terms, Decision decision, Map<String, String> metadata,
        Structures structures, History history) {
    public ModelPackage {
        metadata = Map.copyOf(metadata);
    }

    /** Returns whether somebody stands for it. */
    public boolean isApproved() {
        return decision.approval().filter(Approval.APPROVED::equals).isPresent();
    }
}
