// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes postal addresses by the grammar of our own file. */
final class Addresses {
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z0-9]+)\\}");
    private static final Pattern SIGNS = Pattern
            .compile("(?<![\\p{L}{])(?=[0-9]*[DdA])[DdA0-9]+(?=(th|st|nd)?(?![\\p{L}}]))");
    private static final int DEPTH = 6;

    private final List<Country> countries = new ArrayList<>();
    private final People people;

    Addresses(People people) {
        this.people = people;
        Country country = new Country("", new ArrayList<>(), new HashMap<>());
        for (String line : Lines.of("addresses.txt")) {
            String[] parts = line.split(" ", 2);
            if (line.startsWith("@")) {
                country = new Country(line.substring(1), new ArrayList<>(), new HashMap<>());
                countries.add(country);
            } else if (parts[0].equals("form")) {
                country.forms.add(parts[1]);
            } else {
                country.lists.put(parts[0], Choice.options(parts[1]));
            }
        }
    }

    /** Returns an address in one line. */
    String inline(RandomGenerator random) {
        Country country = country(random);
        String separator = random.nextInt(5) == 0 ? " " : ", ";
        return tidy(form(country, random).replace(" /", separator));
    }

    /** Returns an address over several lines. */
    String lines(RandomGenerator random) {
        Country country = country(random);
        return tidy(form(country, random).replace(" /", random.nextInt(6) == 0 ? ",\n" : "\n"));
    }

    /** Returns the street with the number alone. */
    String street(RandomGenerator random) {
        String whole = form(country(random), random);
        int cut = whole.indexOf(" /");
        return tidy(cut < 0 ? whole : whole.substring(0, cut));
    }

    /** Returns a town. */
    String city(RandomGenerator random) {
        Country country = country(random);
        return country.lists.containsKey("city") ? expanded("{city}", country, random, 0) : "Oslo";
    }

    /** Returns the name of a street without a number: not an address. */
    String streetOnly(RandomGenerator random) {
        return expanded("{st}", countries.get(0), random, 0);
    }

    private Country country(RandomGenerator random) {
        // The larger half of what people meet: English-speaking countries.
        return random.nextInt(3) == 0 ? countries.get(random.nextInt(4)) : Choice.random(countries, random);
    }

    private String form(Country country, RandomGenerator random) {
        return expanded(Choice.random(country.forms, random), country, random, 0);
    }

    private String expanded(String text, Country country, RandomGenerator random, int depth) {
        String chosen = numbered(Choice.made(text, random), random);
        Matcher slots = SLOT.matcher(chosen);
        StringBuilder out = new StringBuilder();
        while (slots.find()) {
            slots.appendReplacement(out, Matcher.quoteReplacement(slot(slots.group(1), country, random, depth)));
        }
        return slots.appendTail(out).toString();
    }

    private String slot(String name, Country country, RandomGenerator random, int depth) {
        if (name.equals("L")) {
            return people.next(random).last();
        }
        if (name.equals("F")) {
            return people.next(random).first();
        }
        List<String> options = country.lists.get(name);
        if (options == null) {
            throw new IllegalArgumentException("address of " + country.code + ": no list " + name);
        }
        return depth > DEPTH ? "Oak" : expanded(Choice.random(options, random), country, random, depth + 1);
    }

    private static String numbered(String text, RandomGenerator random) {
        Matcher signs = SIGNS.matcher(text);
        StringBuilder out = new StringBuilder();
        while (signs.find()) {
            StringBuilder made = new StringBuilder();
            for (char sign : signs.group().toCharArray()) {
                made.append(sign == 'D'
                        ? (char) ('1' + random.nextInt(9))
                        : sign == 'd'
                                ? (char) ('0' + random.nextInt(10))
                                : sign == 'A' ? (char) ('A' + random.nextInt(26)) : sign);
            }
            signs.appendReplacement(out, made.toString());
        }
        return signs.appendTail(out).toString();
    }

    private static String tidy(String text) {
        return text.replace(", ,", ",").replaceAll(" +", " ").replaceAll(" ([,\n])", "$1").replaceAll("[, \n]+$", "")
                .replaceAll("^[, \n]+", "").strip();
    }

    private record Country(String code, List<String> forms, Map<String, List<String>> lists) {}
}
