// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Values;
import java.util.List;

/**
 * The simulator.
 *
 * @param principals ARNs of users and roles
 * @param asked      what was asked
 */
public record SimulatorView(List<String> principals, Values asked, List<Row> rows) {
    /**
     * One decision.
     *
     * @param because    why
     * @param statements what decided it
     * @param missing    condition keys that had no value
     */
    public record Row(String action, boolean allowed, String because, List<String> statements, List<String> missing) {}
}
