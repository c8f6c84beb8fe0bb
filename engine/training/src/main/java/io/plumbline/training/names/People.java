// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** People to write about: of a culture, from the lists, or with names nobody has. */
final class People {
    private static final double FROM_CULTURES = 0.45;
    private static final double FROM_LISTS = 0.8;
    private static final double INITIALS = 0.06;

    private final List<Culture> cultures;
    private final Culture lists;
    private final List<Invented> inventedFirsts;
    private final List<Invented> inventedLasts;
    private final Half half;

    /** Takes the names of {@code half} from the cultures and from {@code lists}. */
    People(Culture lists, Half half) {
        this.half = half;
        List<Culture> all = Culture.all();
        this.cultures = all.stream().map(culture -> culture.within(half)).toList();
        this.lists = lists.within(half);
        this.inventedFirsts = all.stream().map(culture -> new Invented(culture.firsts())).toList();
        this.inventedLasts = all.stream().map(culture -> new Invented(culture.lasts())).toList();
    }

    /** Returns somebody. */
    Person next(RandomGenerator random) {
        int chosen = random.nextInt(cultures.size());
        Culture culture = cultures.get(chosen);
        double source = random.nextDouble();
        if (source < FROM_CULTURES) {
            return new Person(culture, culture.first(random), culture.first(random), culture.last(random),
                    culture.last(random), culture.name(), Choice.random(culture.patterns(), random));
        }
        if (source < FROM_LISTS) {
            return new Person(lists, lists.first(random), lists.first(random), lists.last(random), lists.last(random),
                    "lists", Choice.random(lists.patterns(), random));
        }
        Invented firsts = inventedFirsts.get(chosen);
        Invented lasts = inventedLasts.get(chosen);
        return new Person(culture, firsts.word(random, half), firsts.word(random, half), lasts.word(random, half),
                lasts.word(random, half), "invented", Choice.random(culture.patterns(), random));
    }

    /**
     * Somebody.
     *
     * @param culture  whose names
     * @param first    first name
     * @param second   another first name
     * @param last     last name
     * @param maiden   another last name
     * @param source   the culture's name, or where else the names are from
     * @param pattern  how the full name is put together
     */
    record Person(Culture culture, String first, String second, String last, String maiden, String source,
            String pattern) {
        /** Returns the full name, now and then with initials. */
        String full(RandomGenerator random) {
            if (random.nextDouble() < INITIALS && first.codePointAt(0) < 0x250) {
                String initial = first.substring(0, 1) + ".";
                return Choice.random(List.of(initial + " " + last, first + " " + last.substring(0, 1) + ".",
                        initial + second.substring(0, 1) + ". " + last,
                        initial + " " + second.substring(0, 1) + ". " + last),
                        random);
            }
            StringBuilder name = new StringBuilder();
            int firsts = 0;
            int lasts = 0;
            for (int at = 0; at < pattern.length(); at++) {
                char sign = pattern.charAt(at);
                boolean slot = at + 1 == pattern.length() || !Character.isLowerCase(pattern.charAt(at + 1));
                if (slot && sign == 'F') {
                    name.append(firsts++ == 0 ? first : second);
                } else if (slot && sign == 'L') {
                    name.append(lasts++ == 0 ? last : maiden);
                } else if (slot && sign == 'M') {
                    name.append((char) ('A' + random.nextInt(26))).append(random.nextBoolean() ? "." : "");
                } else {
                    name.append(sign);
                }
            }
            return name.toString();
        }

        /** Returns "Last, First". */
        String reversed(RandomGenerator random) {
            String surname = random.nextInt(4) == 0 ? last.toUpperCase(Locale.ROOT) : last;
            return surname + ", " + first + (random.nextInt(4) == 0 ? " " + second.charAt(0) + "." : "");
        }
    }
}
