// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Suggestions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an applicant is told when a group of features counted against them.
 *
 * @param groups the groups; each player of the attributions belongs to at most one
 */
public record ReasonMap(List<Group> groups) {
    public ReasonMap {
        groups = List.copyOf(groups);
    }

    /** In which direction a feature may count as adverse. */
    public enum Direction {
        /** Any value. */
        ANY,
        /** Only a value above the baseline's mean. */
        HIGHER,
        /** Only a value below the baseline's mean. */
        LOWER
    }

    /**
     * A group of features with one reason.
     *
     * @param name for people who keep the map
     * @param code code of the reason
     * @param text what the applicant is told
     * @param features names of the players it covers
     * @param direction in which the feature that counts most must lie for the text to be true
     * @param forbidden whether it must never be given as a reason (immutable or protected); when it ranks among the
     *        principal reasons a person must decide
     */
    public record Group(String name, String code, String text, List<String> features, Direction direction,
            boolean forbidden) {
        public Group {
            features = List.copyOf(features);
        }
    }

    /**
     * Returns, by player, the index of its group, or -1.
     *
     * @throws PlumblineException INVALID_CONFIGURATION when the map names an unknown feature, a feature twice, or a group
     *         without features, code or text
     */
    int[] groupOf(List<String> players) {
        Set<String> names = new HashSet<>();
        Map<String, Integer> owner = new HashMap<>();
        for (int index = 0; index < groups.size(); index++) {
            Group group = groups.get(index);
            if (!names.add(group.name())) {
                throw refuse("Reason group '" + group.name() + "' is listed twice; give each group a name of its own.");
            }
            if (group.features().isEmpty()
                    || !group.forbidden() && (group.code().isBlank() || group.text().isBlank())) {
                throw refuse("Reason group '" + group.name()
                        + "' needs at least one feature, a code and a text (forbidden groups need only features).");
            }
            for (String feature : group.features()) {
                if (!players.contains(feature)) {
                    throw refuse("Reason group '" + group.name() + "' names '" + feature
                            + "', which got no attribution (known: " + String.join(", ", players) + ")."
                            + Suggestions.hint(feature, players));
                }
                if (owner.put(feature, index) != null) {
                    throw refuse("Feature '" + feature + "' is in more than one reason group; leave it in one.");
                }
            }
        }
        return players.stream().mapToInt(player -> owner.getOrDefault(player, -1)).toArray();
    }

    private static PlumblineException refuse(String sentence) {
        return new PlumblineException(INVALID_CONFIGURATION, sentence);
    }
}
