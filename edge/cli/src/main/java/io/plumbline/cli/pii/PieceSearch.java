// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import io.plumbline.privacy.custom.Severity;
import io.plumbline.privacy.search.Found;
import io.plumbline.privacy.search.RunningSearch;
import io.plumbline.privacy.search.TextSearch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Searches pieces of files: running text, cells below the heading of their column, and what stands where headings do. */
public final class PieceSearch implements Cells {
    /** What no heading of a column and no key is by chance. */
    private static final Set<EntityType> SURE = Set.of(EntityType.EMAIL, EntityType.CREDIT_DEBIT_CARD_NUMBER,
            EntityType.INTERNATIONAL_BANK_ACCOUNT_NUMBER, EntityType.US_SOCIAL_SECURITY_NUMBER, EntityType.PHONE);
    private static final double SURE_SCORE = 0.6;
    private static final double NAME_SCORE = 0.5;
    private static final int MOST_NAMES = 1_000;

    private final TextSearch search;
    private final TextSearch headings;
    private final Set<String> columns;
    private final Set<String> known = new LinkedHashSet<>();
    private final TextSearch names;
    private Map<String, Double> namesIn = Map.of();

    /**
     * Searches by {@code search}.
     *
     * @param columns the columns of tables to search; empty for all
     */
    public PieceSearch(SensitiveData data, TextSearch search, Set<String> columns) {
        this.search = search;
        this.headings = TextSearch.of(data, SURE, SURE_SCORE);
        this.names = TextSearch.of(data, Set.of(EntityType.NAME), NAME_SCORE);
        this.columns = Set.copyOf(columns);
    }

    /** Returns whether people's names are looked for. */
    boolean seeksNames() {
        return search.seeks(EntityType.NAME);
    }

    /** Returns a vote on which columns hold names. */
    ColumnVotes votes() {
        return new ColumnVotes(names);
    }

    /** Takes the columns of the next file that hold names, each with the share of its cells that are. */
    void namesIn(Map<String, Double> columnsOfNames) {
        namesIn = Map.copyOf(columnsOfNames);
    }

    /** Returns a search through text that comes in parts. */
    RunningSearch text() {
        return new RunningSearch(search::find);
    }

    @Override
    public List<Found> cell(String column, String text) {
        if (known.size() < MOST_NAMES) {
            known.add(column);
        }
        if (text.isBlank() || !columns.isEmpty() && !columns.contains(column)) {
            return List.of();
        }
        return search.look(column, text, Optional.ofNullable(namesIn.get(column))).found();
    }

    @Override
    public List<Found> heading(String name) {
        return headings.find(name);
    }

    /** Returns how much what custom identifiers found in one file matters, by their names; empty when too little. */
    public Map<String, Optional<Severity>> severities(Summary summary) {
        Map<String, Optional<Severity>> severities = new TreeMap<>();
        summary.custom().forEach((name, count) -> severities.put(name, search.severity(name, count)));
        return severities;
    }

    /** Refuses columns to search that none of the files had, since nothing was found there for no good reason. */
    public void requireColumns() {
        for (String name : columns) {
            if (!known.contains(name) && known.size() < MOST_NAMES) {
                throw new PlumblineException(Category.INVALID_DATA, "--columns names '" + name
                        + "', which is no column of these files" + (known.isEmpty()
                                ? "."
                                : " (columns: " + String.join(", ", known) + ").")
                        + Suggestions.hint(name, List.copyOf(known)));
            }
        }
    }
}
