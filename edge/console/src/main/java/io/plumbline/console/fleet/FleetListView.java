// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.fleet;

import io.plumbline.console.Values;
import java.util.List;
import java.util.Optional;

/**
 * The dashboard.
 *
 * @param next    the address of the next page
 * @param filters what was asked for
 */
public record FleetListView(List<FleetLine> lines, Optional<String> next, Values filters) {
    /** Returns what stands out on this page of the dashboard, in one sentence. */
    public String finding() {
        long serving = lines.stream().filter(line -> !line.endpoints().isEmpty()).count();
        long unrated = lines.stream().filter(line -> line.risk().word().equals("Unknown")).count();
        String here = next.isPresent() || filters.find("after").isPresent() ? " on this page" : "";
        return counted(lines.size(), "model") + here + ": " + serving + " behind an endpoint, " + unrated
                + " without a risk rating.";
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** Returns whether there is nothing at all, not only nothing that matches. */
    public boolean empty() {
        return lines.isEmpty() && filters.find("name").isEmpty() && filters.find("after").isEmpty();
    }
}
