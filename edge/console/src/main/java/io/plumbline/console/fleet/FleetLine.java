// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.fleet;

import io.plumbline.console.Moments;
import io.plumbline.console.Tag;
import io.plumbline.console.Values;
import io.plumbline.governance.inventory.FleetRow;
import io.plumbline.governance.inventory.FleetRow.Monitor;
import java.util.Arrays;
import java.util.List;

/**
 * One model on the dashboard, ready to print.
 *
 * @param address   of its page
 * @param risk      the rating of its card
 * @param monitors  the four columns: what watches it
 * @param endpoints where it answers
 * @param created   when it was made
 */
public record FleetLine(String name, String address, Tag risk, List<Tag> monitors, List<Tag> endpoints,
        String created) {
    static FleetLine of(FleetRow row) {
        return new FleetLine(row.model().name(), "/console/fleet/" + Values.encode(row.model().name()),
                Tag.of(row.riskRating()),
                Arrays.stream(Monitor.values())
                        .map(monitor -> row.monitors().contains(monitor)
                                ? new Tag("watched", "pass")
                                : new Tag("none", "plain"))
                        .toList(),
                row.endpoints().stream().map(endpoint -> new Tag(endpoint.name(), "plain")).toList(),
                Moments.day(row.model().createdAt()));
    }
}
