// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.privacy.names.WordTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lists of names that others collected: the census of 1990, names of the world, names of Wikidata.
 *
 * @param firsts first names, with how common each is, 1 to 3
 * @param lasts  last names likewise
 */
record Gazetteers(Map<String, Integer> firsts, Map<String, Integer> lasts) {
    private static final double COMMON_PERCENT = 0.005;
    private static final double VERY_COMMON_PERCENT = 0.05;
    private static final int TABLE_BITS = 18;
    private static final int RANKED = 1500;

    /** Reads the folder {@code name-gazetteers}. */
    static Gazetteers read(Path folder) throws IOException {
        Gazetteers lists = new Gazetteers(new HashMap<>(), new HashMap<>());
        census(folder.resolve("us_census_1990_male_first.tsv"), lists.firsts);
        census(folder.resolve("us_census_1990_female_first.tsv"), lists.firsts);
        census(folder.resolve("us_census_1990_surnames.tsv"), lists.lasts);
        plain(Files.readAllLines(folder.resolve("world_first_names.txt")), lists.firsts);
        plain(Files.readAllLines(folder.resolve("world_surnames.txt")), lists.lasts);
        JsonNode wikidata = new ObjectMapper().readTree(folder.resolve("wikidata_names_by_country.json").toFile());
        ranked(wikidata.path("men"), lists.firsts);
        ranked(wikidata.path("women"), lists.firsts);
        ranked(wikidata.path("last"), lists.lasts);
        for (Culture culture : Culture.all()) {
            plain(culture.firsts(), lists.firsts);
            plain(culture.lasts(), lists.lasts);
        }
        return lists;
    }

    private static void census(Path file, Map<String, Integer> into) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            if (cells.length == 2 && !cells[0].equals("name")) {
                double percent = Double.parseDouble(cells[1]);
                note(cells[0], percent >= VERY_COMMON_PERCENT ? 3 : percent >= COMMON_PERCENT ? 2 : 1, into);
            }
        }
    }

    private static void plain(List<String> names, Map<String, Integer> into) {
        names.forEach(name -> note(name, 1, into));
    }

    private static void ranked(JsonNode names, Map<String, Integer> into) {
        for (int at = 0; at < names.size(); at++) {
            note(names.get(at).asText(), at < RANKED ? 2 : 1, into);
        }
    }

    private static void note(String name, int level, Map<String, Integer> into) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[ -]")) {
            if (word.length() > 1 && word.codePoints().noneMatch(Character::isDigit)) {
                into.merge(word, level, Math::max);
            }
        }
    }

    /** Returns all of them as one compact table. */
    WordTable table() {
        Map<String, Integer> notes = new HashMap<>();
        firsts.forEach((word, level) -> notes.merge(word, level << 2, (left, right) -> left | right));
        lasts.forEach((word, level) -> notes.merge(word, level, (left, right) -> left | right));
        return WordTable.of(notes, TABLE_BITS);
    }

    /** Returns them as a culture of their own, capitalised. */
    Culture culture() {
        return new Culture("lists", List.of("F L", "F L", "F M L", "F F L", "L F"), capitalised(firsts.keySet()),
                capitalised(lasts.keySet()));
    }

    private static List<String> capitalised(Set<String> words) {
        Set<String> sorted = new LinkedHashSet<>(words.stream().sorted().toList());
        List<String> names = new ArrayList<>();
        sorted.forEach(word -> names.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
        return names;
    }
}
