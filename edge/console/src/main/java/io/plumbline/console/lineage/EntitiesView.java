// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.lineage;

import io.plumbline.console.Values;
import io.plumbline.governance.lineage.LineageType;
import java.util.List;
import java.util.Optional;

/**
 * Entities of one kind.
 *
 * @param next    the address of the next page
 * @param filters what was asked for
 */
public record EntitiesView(LineageType kind, List<Line> lines, Optional<String> next, Values filters) {
    /** One entity. */
    public record Line(String label, String address, String type, String source, String status, String created) {}

    /** Returns what a kind is called for people. */
    public String title(LineageType type) {
        return switch (type) {
            case TRIAL_COMPONENT -> "Runs";
            case ARTIFACT -> "Artifacts";
            case CONTEXT -> "Contexts";
            case ACTION -> "Actions";
        };
    }
}
