// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.measure.Notice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A table that can be profiled, counted and scanned. Not thread-safe; close it to free files and memory. */
public interface Dataset extends AutoCloseable {

    /** Returns the column names in order; never with duplicates. */
    List<String> columns();

    /** Returns the column that a JSON source's label expression fills; empty for other formats, which name it directly. */
    Optional<String> labelColumn();

    /** Returns the column that a JSON source's predicted label expression fills; empty for other formats. */
    Optional<String> predictedLabelColumn();

    /** Returns the number of rows. */
    long rows();

    /** Returns the number of files read. */
    int files();

    /** Returns the media type of the main files. */
    String format();

    /** Returns SHA-256 over the bytes of all files in reading order, lower-case hex. */
    String sha256();

    /** Returns what is known of {@code columns}, found in one scan. */
    List<ColumnProfile> profile(List<String> columns);

    /** Returns the distinct values of {@code column} in order of first appearance, missing included, at most {@code limit}. */
    List<Value> valuesInOrder(String column, int limit);

    /** Returns about how many cells the cube over {@code axes} would have, never more than the number of rows. */
    long estimateCells(List<Axis> axes);

    /** Returns what a reader should know of how the files were read and joined. */
    List<Notice> notices();

    /**
     * Returns the cube over {@code axes}, summing {@code weight} when given. One scan, one finest-grain GROUP BY.
     *
     * @throws io.plumbline.measure.PlumblineException RESOURCE_EXHAUSTED above a million cells; INVALID_DATA when a weight
     *         is missing, negative or no number, or breakpoints are asked of a column without numbers
     */
    ContingencyCube count(List<Axis> axes, Optional<String> weight);

    /**
     * Returns the rows as numbers, shape (rows, columns), column by column; NaN where missing. Text columns come as codes
     * in order of first appearance, with their values in {@link Block#levels}.
     */
    Block scan(List<String> columns);

    /**
     * Returns how scores spread over the levels of {@code axes}: one entry per cell of the axes and distinct score (or
     * score bin, when there are more than {@code maxScores} distinct ones).
     */
    ScoreCounts scores(List<Axis> axes, String score, int maxScores);

    @Override
    void close();

    /**
     * One axis of a cube to count.
     *
     * @param column column name
     * @param role its role
     * @param breakpoints empty to keep every value as a level of its own; else sorted numbers: levels are each breakpoint
     *        exactly, the open ranges between them, and missing
     * @param maxLevels keep at most that many of the most frequent values, the rest become one {@code Other} level
     */
    record Axis(String column, Dimension.Role role, List<Double> breakpoints, OptionalInt maxLevels) {}

    /**
     * Columns as arrays.
     *
     * @param values by column, each of length rows
     * @param levels by column: the values of a text column by code; empty for numbers
     */
    record Block(double[][] values, List<List<Value>> levels) {}
}
