// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.registry;

import io.plumbline.console.Fact;
import java.util.List;

/**
 * One package.
 *
 * @param ways       what may be decided by whoever looks
 * @param lineageOf  its ARN, encoded for an address
 * @param structures containers, metrics and baselines as JSON over several lines
 */
public record PackageView(PackageLine line, List<Fact> facts, List<String> ways, String lineageOf, String structures) {
    /** Returns what the button for a decision says. */
    public String label(String way) {
        return switch (way) {
            case "Approved" -> "Approve";
            case "Rejected" -> "Reject";
            default -> "Put back to pending";
        };
    }
}
