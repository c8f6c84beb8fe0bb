// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import io.plumbline.training.names.Example.Kind;
import io.plumbline.training.names.Example.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes texts from our own templates. */
final class Templates {
    private static final Pattern PHRASE = Pattern.compile("<([a-z]+2?)>");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Z]+)\\}");
    private static final double SEVERAL = 0.25;
    private static final double UNLISTED = 0.25;

    private final Map<String, List<String>> phrases = new HashMap<>();
    private final Map<String, List<String>> fillers = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();
    private final People people;
    private final Addresses addresses;

    /** Takes the templates of {@code half}, people and addresses. */
    Templates(Half half, People people, Addresses addresses) {
        this.people = people;
        this.addresses = addresses;
        String part = "";
        for (String line : Lines.of("templates.txt")) {
            if (line.startsWith("@") && line.indexOf(' ') < 0) {
                part = line.substring(1);
            } else if (line.startsWith(":")) {
                String[] parts = line.substring(1).split(" ", 2);
                phrases.put(parts[0], Choice.options(parts[1]));
            } else if (half.holds(line)) {
                templates.add(new Template(part, line));
            }
        }
        for (String line : Lines.of("fillers.txt")) {
            String[] parts = line.split(": ", 2);
            fillers.put(parts[0], List.of(parts[1].split("\\|")));
        }
    }

    /** Returns how many templates there are. */
    int count() {
        return templates.size();
    }

    /** Returns a new text. */
    Example next(RandomGenerator random) {
        Template template = Choice.random(templates, random);
        Draft draft = new Draft(random);
        draft.fill(template.text);
        String part = template.part;
        if (template.isSentence() && random.nextDouble() < SEVERAL) {
            for (int more = 1 + random.nextInt(3); more > 0; more--) {
                Template other = Choice.random(templates, random);
                if (other.isSentence()) {
                    draft.plain(" ");
                    draft.fill(other.text);
                }
            }
        }
        return draft.finished(part);
    }

    private record Template(String part, String text) {
        boolean isSentence() {
            return !text.contains("\\n") && (part.equals("chat") || part.equals("news") || part.equals("question")
                    || part.equals("word"));
        }
    }

    /** A text in the making. */
    private final class Draft {
        private final RandomGenerator random;
        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private String culture = "none";
        private int opened = -1;

        Draft(RandomGenerator random) {
            this.random = random;
        }

        /** Adds words; what is between ⟦ and ⟧ is a person. */
        void plain(String words) {
            for (int at = 0; at < words.length(); at++) {
                char sign = words.charAt(at);
                if (sign == '⟦') {
                    opened = text.length();
                } else if (sign == '⟧') {
                    spans.add(new Span(Kind.NAME, opened, text.length()));
                    opened = -1;
                } else {
                    text.append(sign);
                }
            }
        }

        void fill(String template) {
            String chosen = template;
            for (int round = 0; round < 5; round++) {
                chosen = phrased(Choice.made(chosen, random));
            }
            chosen = chosen.replace("\\n", "\n").replace("\\t", "\t");
            Matcher slots = SLOT.matcher(chosen);
            int done = 0;
            while (slots.find()) {
                plain(chosen.substring(done, slots.start()));
                slot(slots.group(1));
                done = slots.end();
            }
            plain(chosen.substring(done));
        }

        private String phrased(String template) {
            Matcher phrase = PHRASE.matcher(template);
            StringBuilder out = new StringBuilder();
            while (phrase.find()) {
                List<String> options = phrases.get(phrase.group(1));
                phrase.appendReplacement(out,
                        Matcher.quoteReplacement(options == null ? phrase.group() : Choice.random(options, random)));
            }
            return phrase.appendTail(out).toString();
        }

        private void slot(String name) {
            switch (name) {
                case "FULL", "FIRST", "LAST", "REVERSED", "NAME" -> person(name);
                case "ADDRESS" -> span(Kind.ADDRESS, addresses.inline(random));
                case "ADDRESSLINES" -> span(Kind.ADDRESS, addresses.lines(random));
                case "STREET" -> span(Kind.ADDRESS, addresses.street(random));
                case "STREETONLY" -> plain(addresses.streetOnly(random));
                case "CITY" -> span(Kind.OTHER, addresses.city(random));
                case "ORG", "FIRM", "PRODUCT", "COUNTRY", "STATE" -> span(Kind.OTHER, filler(name));
                case "PLACE" -> {
                    String place = filler(name);
                    plain(place.startsWith("the ") ? "the " : "");
                    span(Kind.OTHER, place.startsWith("the ") ? place.substring(4) : place);
                }
                default -> plain(filler(name));
            }
        }

        private void person(String form) {
            People.Person person = people.next(random);
            culture = person.source();
            int kind = random.nextInt(10);
            switch (form) {
                case "FIRST" -> span(Kind.NAME, person.first());
                case "LAST" -> span(Kind.NAME, person.last());
                case "REVERSED" -> span(Kind.NAME, person.reversed(random));
                case "NAME" -> {
                    if (kind == 0) {
                        plain(Choice.random(phrases.getOrDefault("ttl", List.of("Mr.")), random) + " ");
                    }
                    span(Kind.NAME, kind == 0 ? person.last() : kind < 4 ? person.first() : person.full(random));
                }
                default -> span(Kind.NAME, person.full(random));
            }
        }

        private String filler(String name) {
            List<String> options = fillers.get(name);
            if (options == null) {
                throw new IllegalArgumentException("no filler " + name);
            }
            return Choice.random(options, random).replace("{LAST}", people.next(random).last())
                    .replace("{FIRST}", people.next(random).first()).replace("{CITY}", addresses.city(random))
                    .replace("{COUNTRY}", "Norway").replace("{USER}", "kiwi" + random.nextInt(99));
        }

        private void span(Kind kind, String words) {
            int begin = text.length();
            text.append(words);
            if (opened < 0) {
                spans.add(new Span(kind, begin, text.length()));
            }
        }

        Example finished(String part) {
            return new Example(recased(), spans, part, culture, random.nextDouble() < UNLISTED);
        }

        /** Now and then everything is in small letters or capitals, or a name is in capitals. */
        private String recased() {
            String whole = text.toString();
            double kind = random.nextDouble();
            String other = kind < 0.09
                    ? whole.toLowerCase(Locale.ROOT)
                    : kind < 0.12 ? whole.toUpperCase(Locale.ROOT) : whole;
            if (kind > 0.12 && kind < 0.14) {
                StringBuilder shouted = new StringBuilder(whole);
                for (Span span : spans) {
                    String upper = whole.substring(span.begin(), span.end()).toUpperCase(Locale.ROOT);
                    if (span.kind() == Kind.NAME && upper.length() == span.end() - span.begin()) {
                        shouted.replace(span.begin(), span.end(), upper);
                    }
                }
                other = shouted.toString();
            }
            return other.length() == whole.length() ? other : whole;
        }
    }
}
