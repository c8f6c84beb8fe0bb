// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import io.plumbline.explain.reasons.ReasonMap.Direction;
import io.plumbline.explain.reasons.ReasonMap.Group;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums a row's attributions by group, adverse side positive; players outside the map stand alone. */
record RowContributions(ShapleyResults shapley, ReasonMap map, int[] groupOf, double[] reference,
        ReasonSettings settings) {

    List<GroupContribution> of(int row) {
        List<GroupContribution> contributions = new ArrayList<>();
        for (int index = 0; index < map.groups().size(); index++) {
            Group group = map.groups().get(index);
            contributions.add(sum(row, members(index), Optional.of(group), group.name()));
        }
        for (int player = 0; player < groupOf.length; player++) {
            if (groupOf[player] < 0) {
                contributions.add(
                        sum(row, List.of(player), Optional.empty(), shapley.players().get(player).name()));
            }
        }
        return contributions;
    }

    private List<Integer> members(int group) {
        List<Integer> members = new ArrayList<>();
        for (int player = 0; player < groupOf.length; player++) {
            if (groupOf[player] == group) {
                members.add(player);
            }
        }
        return members;
    }

    private GroupContribution sum(int row, List<Integer> members, Optional<Group> group, String name) {
        LocalValues local = shapley.local();
        double adverse = 0;
        double sampling = 0;
        double background = 0;
        int leading = members.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (int player : members) {
            int at = local.at(row, settings.output(), player);
            double part = settings.adverseBelow() ? -local.values()[at] : local.values()[at];
            adverse += part;
            sampling += local.samplingErrors()[at];
            background += local.backgroundErrors()[at];
            if (part > most) {
                most = part;
                leading = player;
            }
        }
        Direction direction = group.map(Group::direction).orElse(Direction.ANY);
        return new GroupContribution(group, name, adverse, Math.hypot(sampling, background),
                rightSide(row, leading, direction));
    }

    private boolean rightSide(int row, int player, Direction direction) {
        int column = shapley.players().get(player).features().get(0);
        double cell = shapley.local().cells()[row * reference.length + column];
        return switch (direction) {
            case ANY -> true;
            case HIGHER -> cell > reference[column];
            case LOWER -> cell < reference[column];
        };
    }
}
