// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import io.plumbline.training.DataFolder;
import io.plumbline.training.Example;
import io.plumbline.training.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Real mails, tables and passages with a sentence of ours put in: an instruction to a model, or a harmless request to a
 * reader. So the head cannot go by the document, and not by the mere imperative.
 */
final class Planted {
    private static final int SENTENCES = 1_600;
    private static final int PASSAGES = 700;
    static final int LONGEST = 1_500;
    private static final long SEED = 47;

    private final List<String> documents;
    private final int mails;
    private final List<Example> train = new ArrayList<>();
    private final List<Example> heldOut = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    private Planted(List<String> documents, int mails) {
        this.documents = documents;
        this.mails = mails;
    }

    static OwnTexts read(DataFolder data) {
        List<String> mails = cut(data.rows("bipia-indirect-injection").stream()
                .filter(row -> row.path("labels").isEmpty()).map(DataFolder::text));
        List<String> documents = new ArrayList<>(mails);
        documents.addAll(cut(passages(data)));
        Planted planted = new Planted(List.copyOf(documents), mails.size());
        planted.plant(sentences("{inject}", SENTENCES), true);
        planted.plant(sentences("{safedeed_s}", SENTENCES / 2), false);
        return new OwnTexts(planted.train, planted.heldOut);
    }

    private static Stream<String> passages(DataFolder data) {
        return Stream.concat(
                data.rows("benign-instructions").stream().filter(row -> row.path("part").asText().equals("p3"))
                        .map(DataFolder::text).filter(text -> text.length() > 400).limit(PASSAGES),
                data.rows("grounding").stream().map(row -> row.path("source").asText())
                        .filter(text -> text.length() > 300).distinct().limit(PASSAGES / 2));
    }

    private static List<String> cut(Stream<String> texts) {
        return texts.map(text -> text.substring(0, Math.min(LONGEST, text.length()))).toList();
    }

    static List<String> sentences(String pattern, int most) {
        List<String> lines = new ArrayList<>(OwnTexts.lines("slots.tsv"));
        OwnTexts.lines("documents.tsv").stream().filter(line -> line.startsWith("@")).forEach(lines::add);
        lines.add("s\t-\t" + pattern);
        return Grammar.of(lines).expand(most, SEED).stream().map(made -> OwnTexts.finished(made.text())).toList();
    }

    private void plant(List<String> sentences, boolean attack) {
        for (String sentence : sentences) {
            String document = documents.get(random.nextInt(random.nextBoolean() ? mails : documents.size()));
            boolean held = OwnTexts.isHeldOut(document) || OwnTexts.isHeldOut(sentence);
            Example example = new Example(put(sentence, document), attack ? "own/planted" : "own/planted-harmless",
                    "planted", attack ? Truths.of("I", "J") : Truths.harmless(), 1);
            (held ? heldOut : train).add(example);
            Example clean = new Example(piece(document), "own/planted-clean", "planted", Truths.harmless(), 1);
            (OwnTexts.isHeldOut(document) ? heldOut : train).add(clean);
        }
    }

    /** A document cut anew each time, so that the head sees many harmless ones. */
    private String piece(String document) {
        int begin = random.nextInt(3) == 0 ? random.nextInt(1 + document.length() / 2) : 0;
        int end = random.nextInt(3) == 0
                ? document.length() - random.nextInt(1 + document.length() / 3)
                : document.length();
        return document.substring(begin, Math.max(begin + 1, end));
    }

    private String put(String sentence, String document) {
        String line = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1)
                + (random.nextBoolean() && !sentence.endsWith(".") ? "." : "");
        return switch (random.nextInt(4)) {
            case 0 -> line + (random.nextBoolean() ? "\n" : " ") + document;
            case 1 -> document + (random.nextBoolean() ? "\n" : " ") + line;
            default -> {
                int at = breakNear(document, random.nextInt(document.length()));
                yield document.substring(0, at) + " " + line + " " + document.substring(at);
            }
        };
    }

    private static int breakNear(String document, int from) {
        for (int at = from; at < document.length(); at++) {
            char unit = document.charAt(at);
            if (unit == '\n' || unit == '.' && at + 1 < document.length() && document.charAt(at + 1) == ' ') {
                return at + 1;
            }
        }
        return document.length();
    }
}
