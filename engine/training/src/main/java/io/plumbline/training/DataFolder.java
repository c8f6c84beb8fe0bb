// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A folder that holds one folder for each data set, with its rows in {@code data.jsonl}. */
public final class DataFolder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?:URL|USER|EMAIL)\\]|\\bRT\\b");

    private final Path folder;

    /** Reads below {@code folder}. */
    public DataFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PlumblineException(Category.NOT_FOUND, "the data folder " + folder
                    + " is not there; name the folder that holds one folder for each data set.");
        }
        this.folder = folder;
    }

    /** Returns the folder. */
    public Path path() {
        return folder;
    }

    /** Returns whether the data set {@code name} is there. */
    public boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /** Returns the rows of the data set {@code name}. */
    public List<JsonNode> rows(String name) {
        Path file = file(name);
        try {
            List<JsonNode> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    rows.add(JSON.readTree(line));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new PlumblineException(Category.NOT_FOUND, "the data set " + file
                    + " cannot be read as lines of JSON; the guide on detector data says what the recipe needs.", e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name).resolve("data.jsonl");
    }

    /** Returns the text of a row without the marks that stand for addresses and names taken out of it. */
    public static String text(JsonNode row) {
        return PLACEHOLDER.matcher(row.path("text").asText()).replaceAll(" ").strip();
    }

    /** Returns whether the labels of a row hold {@code label}. */
    public static boolean labelled(JsonNode row, String label) {
        for (JsonNode each : row.path("labels")) {
            if (each.asText().equals(label)) {
                return true;
            }
        }
        return false;
    }
}
