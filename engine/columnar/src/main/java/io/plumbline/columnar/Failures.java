// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** DuckDB's messages turned into sentences that say what to do and hold no data: its own quote the offending row. */
final class Failures {
    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern COLUMNS = Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");
    private static final Pattern QUOTED_FILE = Pattern.compile("'([^']+)'");
    private static final Pattern FILE = Pattern.compile("\\n\\s*file = (.+)");

    private Failures() {}

    static PlumblineException of(@Nullable Throwable failure) {
        if (failure instanceof PlumblineException known) {
            return known;
        }
        String message = failure == null || failure.getMessage() == null ? "no reason given" : failure.getMessage();
        if (message.contains("CSV Error")) {
            return csv(message);
        }
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("interrupt")) {
            return new PlumblineException(Category.CANCELLED, "The scan was cancelled.");
        }
        if (lower.contains("no space left") || lower.contains("max_temp_directory_size")) {
            return new PlumblineException(Category.RESOURCE_EXHAUSTED,
                    "The disk of the temporary folder is full. Free space there or name another temporary folder.");
        }
        if (lower.contains("out of memory") || failure instanceof OutOfMemoryError) {
            return new PlumblineException(Category.RESOURCE_EXHAUSTED, "The dataset needs more memory than is allowed. "
                    + "Raise the memory limit or leave out columns with very many distinct values.");
        }
        if (lower.contains("conversion error")) {
            return new PlumblineException(Category.INVALID_DATA,
                    "A column holds a value that its type cannot hold, such as a whole number of more than 64 bits."
                            + " Store it as text or with a fraction.");
        }
        if (lower.contains("parquet")) {
            Matcher file = QUOTED_FILE.matcher(message);
            return new PlumblineException(Category.INVALID_DATA, (file.find() ? lastStep(file.group(1)) : "The dataset")
                    + " is not a Parquet file, or a damaged one. Write it again, or say what it really is.");
        }
        if (lower.contains("permission error")) {
            return new PlumblineException(Category.ACCESS_DENIED,
                    "The scan asked for a file outside those of the dataset, which is refused.");
        }
        return new PlumblineException(Category.INVALID_DATA, "The dataset could not be read: " + firstLine(message));
    }

    private static PlumblineException csv(String message) {
        Matcher file = FILE.matcher(message);
        String name = file.find() ? lastStep(file.group(1).strip()) : "the CSV file";
        Matcher line = LINE.matcher(message);
        String where = name + (line.find() ? ", line " + line.group(1) : "");
        return new PlumblineException(Category.INVALID_DATA, where + ": " + csvReason(message));
    }

    private static String csvReason(String message) {
        Matcher columns = COLUMNS.matcher(message);
        if (columns.find()) {
            return "the row has " + columns.group(2) + " fields where " + columns.group(1)
                    + " were expected. Quote fields that hold commas, and give every row the same number of fields.";
        }
        if (message.contains("not utf-8") || message.contains("Invalid unicode")) {
            return "the bytes are not UTF-8. Convert the file to UTF-8 (iconv -f latin1 -t utf-8).";
        }
        if (message.contains("unterminated quote")) {
            return "a quoted field does not end where it should. Close the quote, and double quotes inside a field.";
        }
        if (message.contains("Maximum line size")) {
            return "the line is longer than 2,000,000 bytes. A quote that is never closed often causes this.";
        }
        return "the row is not valid CSV.";
    }

    private static String lastStep(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
