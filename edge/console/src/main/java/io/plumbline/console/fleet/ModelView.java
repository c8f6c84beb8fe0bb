// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.fleet;

import io.plumbline.console.Fact;
import java.util.List;

/**
 * One model.
 *
 * @param packages   the packages it comes from, with their approval
 * @param endpoints  where it answers, with the status
 * @param lineageOf  its ARN, encoded for an address
 * @param structures containers and settings as JSON over several lines
 */
public record ModelView(FleetLine line, List<Fact> facts, List<Fact> packages, List<Fact> endpoints, String lineageOf,
        String structures) {}
