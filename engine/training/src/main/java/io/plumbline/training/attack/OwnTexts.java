// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import io.plumbline.training.DataFolder;
import io.plumbline.training.Example;
import io.plumbline.training.Split;
import io.plumbline.training.grammar.Grammar;
import io.plumbline.training.grammar.Grammar.Made;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Texts of our own: attacks and harmless twins of the same shape, made from the templates beside this class among the
 * resources. Harmful and harmless goals of some come from the shared data.
 *
 * @param train   for learning
 * @param heldOut made by templates, or with words, that are kept from training
 */
record OwnTexts(List<Example> train, List<Example> heldOut) {
    private static final List<String> FILES = List.of("slots.tsv", "injection.tsv", "documents.tsv", "jailbreak.tsv",
            "leakage.tsv", "triggers.tsv");
    private static final double QUOTED = 0.4;
    private static final Map<String, String> SOURCES = Map.of("d", "own/direct", "x", "own/languages", "y",
            "own/languages", "i", "own/documents", "j", "own/jailbreak", "l", "own/leakage", "h", "own/triggers", "q",
            "own/quoted");
    private static final int EACH = 32;
    private static final int GOALS = 500;
    private static final int LONGEST_GOAL = 110;
    private static final long SEED = 43;

    static OwnTexts read(DataFolder data) {
        List<String> lines = new ArrayList<>();
        FILES.forEach(file -> lines.addAll(lines(file)));
        lines.add("@harm\t" + goals(data, "harmful-requests",
                part -> part.equals("advbench") || part.equals("catqa") || part.equals("harmbench")));
        lines.add("@safegoal\t" + goals(data, "benign-questions", part -> part.startsWith("split-selfinstruct")
                || part.startsWith("split-gpteacher")));
        List<Example> train = new ArrayList<>();
        List<Example> heldOut = new ArrayList<>();
        for (Made made : Grammar.of(lines).expand(EACH, SEED)) {
            String id = made.template().id();
            Example example = new Example(finished(made.text()), source(id),
                    "own/" + id, truth(id, made.template().labels()), id.startsWith("q") ? QUOTED : 1);
            (made.heldOut() ? heldOut : train).add(example);
        }
        return new OwnTexts(List.copyOf(train), List.copyOf(heldOut));
    }

    private static String source(String id) {
        return id.contains("-x-") ? "own/languages" : SOURCES.getOrDefault(id.substring(0, 1), "own");
    }

    /** Returns the lines of a file of this package's resources. */
    static List<String> lines(String file) {
        try (InputStream in = OwnTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brackets and line ends are signs of the grammar; the templates write others for them. */
    static String finished(String made) {
        String text = made.replace("\\n", "\n").replace('\u27e6', '[').replace('\u27e7', ']').replace('\u2983', '{')
                .replace('\u2984', '}');
        SplittableRandom random = new SplittableRandom(SEED ^ text.hashCode());
        while (text.contains("<salad>")) {
            int at = text.indexOf("<salad>");
            text = text.substring(0, at) + Salad.of(random) + text.substring(at + "<salad>".length());
        }
        return text.replace(" .", ".").replace(" ,", ",");
    }

    /** Whether an attack of one kind holds one of another kind is often open; harmless twins hold none. */
    private static Map<String, Boolean> truth(String id, List<String> labels) {
        if (labels.isEmpty()) {
            return Truths.harmless();
        }
        String has = String.join("", labels);
        String lacks = switch (id.charAt(0)) {
            case 'i', 'l' -> "J";
            case 'j' -> "L";
            default -> "";
        };
        return Truths.of(has, lacks);
    }

    private static String goals(DataFolder data, String set, Predicate<String> part) {
        List<String> goals = data.rows(set).stream().filter(row -> part.test(row.path("part").asText()))
                .map(DataFolder::text).filter(text -> text.length() <= LONGEST_GOAL)
                .map(text -> text.replaceAll("[\\[\\]{}|\t\n]", " ").replaceAll("[.?]$", "").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> Character.toLowerCase(text.charAt(0)) + text.substring(1)).distinct()
                .sorted(Comparator.comparingInt((String text) -> text.hashCode())).limit(GOALS).toList();
        return String.join("|", goals);
    }

    /** Returns whether a sentence or document of the planted texts is kept from training. */
    static boolean isHeldOut(String text) {
        return Split.isHeldOut("planted=" + text, 0.2);
    }
}
