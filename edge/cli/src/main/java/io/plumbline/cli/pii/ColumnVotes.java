// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.privacy.search.Found;
import io.plumbline.privacy.search.NameVote;
import io.plumbline.privacy.search.TextSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the first rows of a table to tell which of its columns hold people's names. */
final class ColumnVotes implements Cells, Pieces {
    private static final int ROWS = 500;
    private static final int MOST_COLUMNS = 1_000;

    private final TextSearch search;
    private final Map<String, NameVote> votes = new HashMap<>();
    private int rows;

    ColumnVotes(TextSearch search) {
        this.search = search;
    }

    @Override
    public List<Found> cell(String column, String text) {
        if (text.isBlank() || enough() || votes.size() >= MOST_COLUMNS && !votes.containsKey(column)) {
            return List.of();
        }
        NameVote vote = votes.computeIfAbsent(column, name -> new NameVote());
        if (vote.cells() < ROWS) {
            vote.add(text, search.look(column, text).found());
        }
        return List.of();
    }

    @Override
    public List<Found> heading(String name) {
        return List.of();
    }

    @Override
    public String piece(String column, String text, List<Located> found) {
        return text;
    }

    @Override
    public void rowEnd() {
        rows++;
    }

    @Override
    public boolean enough() {
        return rows >= ROWS;
    }

    /** Returns the columns that hold names, each with the share of cells that are. */
    Map<String, Double> names() {
        Map<String, Double> names = new HashMap<>();
        votes.forEach((column, vote) -> vote.share().ifPresent(share -> names.put(column, share)));
        return names;
    }
}
