// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.ColumnFinder;
import io.plumbline.documents.ExplanationConfig.Group;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What gets one attribution: the groups of the configuration, columns that are one category spread out, and each other column. */
final class Players {
    private Players() {}

    /**
     * Returns the players over the features of {@code table}, in the order of their first columns.
     *
     * @param finder finds the columns that {@code groups} name
     */
    static List<Player> of(FeatureTable table, List<Group> groups, ColumnFinder finder) {
        Map<Integer, Player> byColumn = new LinkedHashMap<>();
        for (int index = 0; index < groups.size(); index++) {
            String key = "plumbline.explain.groups[" + index + "].columns";
            List<Integer> columns = finder.find(key, groups.get(index).columns()).stream()
                    .map(name -> column(table, key, name)).distinct().sorted().toList();
            Player player = new Player(groups.get(index).name(), columns);
            columns.forEach(column -> claim(byColumn, column, player, table));
        }
        for (Player player : OneHot.groups(table)) {
            if (player.features().stream().noneMatch(byColumn::containsKey)) {
                player.features().forEach(column -> byColumn.put(column, player));
            }
        }
        List<Player> players = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            Player player = byColumn.get(column);
            if (player == null) {
                players.add(new Player(table.features().get(column).name(), List.of(column)));
            } else if (player.features().getFirst() == column) {
                players.add(player);
            }
        }
        return players;
    }

    private static int column(FeatureTable table, String key, String name) {
        if (table.features().stream().noneMatch(feature -> feature.name().equals(name))) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, key + " names " + name
                    + ", which is no feature: it is a label, a prediction or excluded.");
        }
        return table.indexOf(name);
    }

    private static void claim(Map<Integer, Player> byColumn, int column, Player player, FeatureTable table) {
        Player other = byColumn.putIfAbsent(column, player);
        if (other != null) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "plumbline.explain.groups puts " + table.features().get(column).name() + " into both "
                            + other.name()
                            + " and " + player.name() + ". A column belongs to one group.");
        }
    }
}
