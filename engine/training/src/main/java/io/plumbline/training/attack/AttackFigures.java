// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import io.plumbline.training.Corpus;
import io.plumbline.training.Example;
import io.plumbline.training.Pool;
import io.plumbline.training.Ranking;
import io.plumbline.training.attack.AttackJudge.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The tables of the card: attacks kept from training, harmless pools, rankings, disguises. */
final class AttackFigures {
    private static final int MOST = 400;
    private static final int DISGUISED = 30;
    private static final long SEED = 11;

    private final Corpus corpus;
    private final AttackJudge judge;

    AttackFigures(Corpus corpus, AttackJudge judge) {
        this.corpus = corpus;
        this.judge = judge;
    }

    /** Returns the recall of attacks by source. */
    String attacks() {
        StringBuilder table = new StringBuilder("""
                | attacks kept from training | texts | LOW or more | MEDIUM or more | HIGH | MEDIUM by rules alone |
                |---|---|---|---|---|---|
                """);
        for (String source : new TreeSet<>(corpus.validation().stream().map(Example::source).toList())) {
            row(table, source, judge.reach(texts(source::equals, MOST)));
        }
        return table.toString();
    }

    /** Returns how often harmless texts are acted on, by pool. */
    String pools() {
        StringBuilder table = new StringBuilder(
                """
                        | harmless texts kept from training | texts | LOW or more | MEDIUM or more | HIGH | MEDIUM by rules alone |
                        |---|---|---|---|---|---|
                        """);
        for (Pool pool : corpus.pools()) {
            row(table, pool.name() + (pool.calibrates() ? "" : " (reported only)"), judge.reach(pool.texts()));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Reach reach) {
        table.append("| ").append(name).append(" | ").append(reach.texts());
        for (int reached : reach.reached()) {
            table.append(" | ").append(new Proportion(reached, reach.texts()).text());
        }
        table.append(" | ").append(new Proportion(reach.byRules(), reach.texts()).text()).append(" |\n");
    }

    /** Returns how well severity ranks attacks above harmless texts of the same shape. */
    String rankings() {
        StringBuilder table = new StringBuilder("""
                | attacks | against | texts | AUROC (95 % interval) | best F1 |
                |---|---|---|---|---|
                """);
        List<String> plain = List.of("short questions", "instructions", "sentences with words of attacks",
                "requests with frames of attacks");
        List<String> data = List.of("mails, tables, passages", "documents of our own",
                "documents with harmless requests");
        rank(table, "jailbreak prompts, whole templates", from -> from.startsWith("prompts/")
                && !from.contains("sysprompt") || from.startsWith("wrapped/"), List.of("instructions", "role play"));
        rank(table, "harmful goals in frames", "own/jailbreak"::equals, List.of("twins of attacks", "role play"));
        rank(table, "direct injection", "own/direct"::equals, plain);
        rank(table, "direct injection, other languages", "own/languages"::equals, plain);
        rank(table, "leakage", from -> from.equals("own/leakage") || from.contains("sysprompt"), plain);
        rank(table, "injection in data of our own", "own/documents"::equals, data);
        rank(table, "injection planted in real data", "own/planted"::equals, data);
        rank(table, "injected mails, new kinds of instructions", "planted/email"::equals, data);
        rank(table, "injected tables, new kinds of instructions", "planted/table"::equals, data);
        return table.toString();
    }

    private void rank(StringBuilder table, String name, Predicate<String> source, List<String> against) {
        List<double[]> scored = new ArrayList<>();
        texts(source, 2 * MOST).forEach(text -> scored.add(new double[]{judge.severity(text), 1}));
        corpus.pools().stream().filter(pool -> against.contains(pool.name()))
                .flatMap(pool -> spread(pool.texts(), MOST).stream())
                .forEach(text -> scored.add(new double[]{judge.severity(text), 0}));
        boolean[] truth = new boolean[scored.size()];
        for (int at = 0; at < truth.length; at++) {
            truth[at] = scored.get(at)[1] == 1;
        }
        Ranking ranking = new Ranking(scored.stream().mapToDouble(one -> one[0]).toArray(), truth);
        double[] interval = ranking.interval(Ranking::areaUnderRoc, SEED);
        table.append(String.format(Locale.ROOT, "| %s | %s | %d | %.3f (%.3f to %.3f) | %.3f |%n", name,
                String.join(", ", against), scored.size(), ranking.areaUnderRoc(), interval[0], interval[1],
                bestF1(scored)));
    }

    private static double bestF1(List<double[]> scored) {
        List<double[]> falling = scored.stream().sorted(Comparator.comparingDouble(one -> -one[0])).toList();
        double all = scored.stream().mapToDouble(one -> one[1]).sum();
        double hits = 0;
        double best = 0;
        for (int at = 0; at < falling.size(); at++) {
            hits += falling.get(at)[1];
            boolean tied = at + 1 < falling.size() && falling.get(at + 1)[0] == falling.get(at)[0];
            best = tied ? best : Math.max(best, 2 * hits / (all + at + 1));
        }
        return best;
    }

    /** Returns how many verdicts at MEDIUM stand when the attack is disguised. */
    String disguises() {
        StringBuilder table = new StringBuilder("""
                | disguise | attacks acted on as they are | still acted on at MEDIUM | still seen at LOW |
                |---|---|---|---|
                """);
        List<String> attacks = new ArrayList<>();
        for (String source : new TreeSet<>(corpus.validation().stream().map(Example::source).toList())) {
            if (!source.equals("own/languages")) {
                attacks.addAll(texts(source::equals, DISGUISED));
            }
        }
        Veils.all().forEach((name, veil) -> {
            Reach kept = judge.kept(attacks, veil);
            table.append(String.format(Locale.ROOT, "| %s | %d | %s | %s |%n", name, kept.texts(),
                    new Proportion(kept.reached()[1], kept.texts()).text(),
                    new Proportion(kept.reached()[0], kept.texts()).text()));
        });
        return table.toString();
    }

    private List<String> texts(Predicate<String> source, int most) {
        return spread(corpus.validation().stream().filter(example -> source.test(example.source())).map(Example::text)
                .toList(), most);
    }

    private static List<String> spread(List<String> texts, int most) {
        List<String> some = new ArrayList<>();
        int step = Math.max(1, (texts.size() + most - 1) / most);
        for (int at = 0; at < texts.size(); at += step) {
            some.add(texts.get(at));
        }
        return some;
    }
}
