// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Names of one culture.
 *
 * @param name     what it is called
 * @param patterns how a full name is put together: F a first name, L a last name, M an initial, the rest as it is
 * @param firsts   first names
 * @param lasts    last names
 */
record Culture(String name, List<String> patterns, List<String> firsts, List<String> lasts) {
    private static final int LINES = 4;

    /** Reads the file of cultures: blocks of a name with patterns, first names, last names. */
    static List<Culture> all() {
        List<String> lines = Lines.of("cultures.txt");
        List<Culture> cultures = new ArrayList<>();
        for (int at = 0; at < lines.size(); at += LINES - 1) {
            String[] head = lines.get(at).substring(1).split(" ", 2);
            cultures.add(new Culture(head[0], List.of(head[1].split("\\|")), words(lines.get(at + 1)),
                    words(lines.get(at + 2))));
        }
        return List.copyOf(cultures);
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" "));
    }

    /** Returns the same patterns over the names of {@code half} alone. */
    Culture within(Half half) {
        return new Culture(name, patterns, kept(firsts, half), kept(lasts, half));
    }

    private static List<String> kept(List<String> names, Half half) {
        List<String> kept = names.stream().filter(half::holds).toList();
        return kept.isEmpty() ? names.subList(0, 1) : kept;
    }

    String first(RandomGenerator random) {
        return Choice.random(firsts, random);
    }

    String last(RandomGenerator random) {
        return Choice.random(lasts, random);
    }
}
