// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grammar;

import io.plumbline.training.Split;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Templates and the words that fill their slots, read from tab-separated lines:
 *
 * <ul>
 * <li>{@code @name TAB value | value} adds values to a slot; a value may hold slots itself;
 * <li>{@code id TAB labels TAB template} is a template, where {@code {name}} is a slot and {@code [a|b|]} a choice.
 * An id may end with an asterisk and how many times
 * more texts than others the template makes. Labels are letters set apart by commas, or a hyphen for none. Of one id, the first template
 * with labels and the first without are twins, and so on.
 * </ul>
 *
 * Held out are about one template in seven, and about one value in ten of every slot with seven or more
 * whose name does not end with an exclamation mark.
 */
public final class Grammar {
    private static final double TEMPLATES_HELD_OUT = 0.15;
    private static final double VALUES_HELD_OUT = 0.1;
    private static final int ENOUGH = 7;

    private final Map<String, List<String>> slots = new LinkedHashMap<>();
    private final List<Template> templates = new ArrayList<>();

    /**
     * A template.
     *
     * @param file   the file it stands in, without its ending
     * @param id     shared by twins
     * @param twin   its place among the templates of that id that have labels, or among those that have none
     * @param labels what is in the texts that it makes
     * @param text   with slots and choices
     */
    public record Template(String file, String id, int twin, List<String> labels, String text) {
        /** Copies the list. */
        public Template {
            labels = List.copyOf(labels);
        }

        /** Returns how many times more texts than others it makes: what stands behind an asterisk in its id, or 1. */
        int share() {
            int star = id.indexOf('*');
            return star < 0 ? 1 : Integer.parseInt(id.substring(star + 1));
        }

        /** Returns whether it is kept from training; twins are kept together. */
        public boolean isHeldOut() {
            return Split.isHeldOut(file + "/" + id + "/" + twin, TEMPLATES_HELD_OUT);
        }
    }

    /**
     * A text that a template made.
     *
     * @param template what made it
     * @param text     the text
     * @param heldOut  whether its template or a word in it is kept from training
     */
    public record Made(Template template, String text, boolean heldOut) {}

    /** Reads these files, beside {@code place} among the resources. */
    public static Grammar read(Class<?> place, List<String> files) {
        Grammar grammar = new Grammar();
        for (String file : files) {
            try (InputStream in = place.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the resource " + file + " is missing from the module");
                }
                grammar.add(file.replace(".tsv", ""), new BufferedReader(
                        new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return grammar;
    }

    /** Returns the grammar that {@code lines} describe. */
    public static Grammar of(List<String> lines) {
        Grammar grammar = new Grammar();
        grammar.add("given", lines);
        return grammar;
    }

    private void add(String file, List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t");
            if (line.startsWith("@") && fields.length == 2) {
                slots.computeIfAbsent(fields[0].substring(1), name -> new ArrayList<>()).addAll(values(fields[1]));
            } else if (fields.length == 3) {
                List<String> labels = fields[1].equals("-") ? List.of() : List.of(fields[1].split(","));
                int twin = (int) templates.stream().filter(other -> other.file().equals(file)
                        && other.id().equals(fields[0]) && other.labels().isEmpty() == labels.isEmpty()).count();
                templates.add(new Template(file, fields[0], twin, labels, fields[2]));
            } else {
                throw new IllegalStateException(file + ", line " + (at + 1) + ": two fields for a slot, three for a "
                        + "template, set apart by tabs, are wanted; there are " + fields.length + ".");
            }
        }
    }

    /** Adds values to a slot. */
    public void fill(String slot, List<String> values) {
        slots.computeIfAbsent(slot, name -> new ArrayList<>()).addAll(values);
    }

    /** Returns the parts between bars that stand outside choices. */
    private static List<String> values(String field) {
        List<String> values = new ArrayList<>();
        int begin = 0;
        int open = 0;
        for (int at = 0; at <= field.length(); at++) {
            char unit = at < field.length() ? field.charAt(at) : '|';
            open += unit == '[' ? 1 : unit == ']' ? -1 : 0;
            if (unit == '|' && (open == 0 || at == field.length())) {
                values.add(field.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        return values;
    }

    /** Returns the templates. */
    public List<Template> templates() {
        return templates;
    }

    /** Returns up to {@code most} different texts of each template, or as many times more as its id says; the same ones for the same seed. */
    public List<Made> expand(int most, long seed) {
        List<Made> made = new ArrayList<>();
        for (Template template : templates) {
            SplittableRandom random = new SplittableRandom(seed ^ template.text().hashCode());
            Set<String> texts = new LinkedHashSet<>();
            int wanted = most * template.share();
            for (int turn = 0; turn < wanted * 2 && texts.size() < wanted; turn++) {
                boolean[] heldOut = {template.isHeldOut()};
                String text = fill(template.text(), random, heldOut, 0).replaceAll(" +", " ").strip();
                if (texts.add(text)) {
                    made.add(new Made(template, text, heldOut[0]));
                }
            }
        }
        return made;
    }

    private String fill(String pattern, SplittableRandom random, boolean[] heldOut, int depth) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char unit = pattern.charAt(at);
            int end = unit == '{' ? pattern.indexOf('}', at) : unit == '[' ? pattern.indexOf(']', at) : -1;
            if (end < 0) {
                text.append(unit);
                at++;
                continue;
            }
            String inside = pattern.substring(at + 1, end);
            String value = unit == '{' ? value(inside, random, heldOut) : choice(inside, random);
            if (depth > 6) {
                throw new IllegalStateException("slot {" + inside + "} holds itself");
            }
            text.append(fill(value, random, heldOut, depth + 1));
            at = end + 1;
        }
        return text.toString();
    }

    private String value(String slot, SplittableRandom random, boolean[] heldOut) {
        List<String> values = slots.get(slot);
        if (values == null) {
            throw new IllegalStateException("no line gives values to the slot {" + slot + "}");
        }
        String value = values.get(random.nextInt(values.size()));
        heldOut[0] |= !slot.endsWith("!") && values.size() >= ENOUGH
                && Split.isHeldOut(slot + "=" + value, VALUES_HELD_OUT);
        return value;
    }

    private static String choice(String choices, SplittableRandom random) {
        String[] values = choices.split("\\|", -1);
        return values[random.nextInt(values.length)];
    }
}
