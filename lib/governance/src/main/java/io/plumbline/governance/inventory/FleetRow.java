// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.registry.ModelPackage;
import java.util.List;
import java.util.Optional;

/**
 * One model on the dashboard.
 *
 * @param model     the model
 * @param card      its card
 * @param endpoints where it answers, by name
 * @param packages  the packages it comes from that still exist
 * @param monitors  what watches it: nothing until there are monitors
 */
public record FleetRow(Model model, Optional<CardOfModel> card, List<Endpoint> endpoints, List<ModelPackage> packages,
        List<Monitor> monitors) {
    public FleetRow {
        endpoints = List.copyOf(endpoints);
        packages = List.copyOf(packages);
        monitors = List.copyOf(monitors);
    }

    /** Returns the risk rating of its card, {@code Unknown} without one. */
    public String riskRating() {
        return card.flatMap(CardOfModel::riskRating).orElse("Unknown");
    }

    /** The four things that are watched, in the order of the dashboard's columns. */
    public enum Monitor {
        /** The quality of the data that comes in. */
        DATA_QUALITY,
        /** The quality of predictions. */
        MODEL_QUALITY,
        /** Bias of predictions. */
        MODEL_BIAS,
        /** Which features matter. */
        MODEL_EXPLAINABILITY
    }
}
