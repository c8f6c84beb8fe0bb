// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import io.plumbline.training.Corpus;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Example;
import io.plumbline.training.Pool;
import io.plumbline.training.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Everything the heads for attacks are trained and judged with; templates, wrappers and kinds stay on one side. */
final class AttackCorpus {
    static final double ATTACKS = 0.2;
    private static final double HARMLESS = 0.3;
    private static final Set<String> NEVER_TRAINED = Set.of("wrapped/translator", "wrapped/character", "wrapped/sim",
            "prompts/gptfuzzer", "prompts/tap", "questions/hotpotqa", "questions/wizard",
            "questions/split-selfinstruct-user", "instructions/selfinstruct-user");

    private AttackCorpus() {}

    static Corpus read(DataFolder data) {
        List<Example> train = new ArrayList<>();
        List<Example> judged = new ArrayList<>();
        for (OwnTexts own : List.of(OwnTexts.read(data), Planted.read(data))) {
            train.addAll(own.train());
            judged.addAll(own.heldOut());
        }
        for (Example example : SharedAttacks.read(data)) {
            double share = example.truth().containsValue(true) ? ATTACKS : HARMLESS;
            boolean held = NEVER_TRAINED.contains(example.source()) || Split.isHeldOut(example.group(), share);
            (held ? judged : train).add(example);
        }
        List<Example> attacks = judged.stream().filter(AttackCorpus::isAttack).toList();
        List<Example> harmless = judged.stream()
                .filter(example -> example.truth().equals(Truths.harmless())).toList();
        return new Corpus(Truths.HEADS, train, attacks, pools(data, harmless));
    }

    private static boolean isAttack(Example example) {
        return example.truth().containsValue(true);
    }

    private static List<Pool> pools(DataFolder data, List<Example> harmless) {
        List<Pool> pools = new ArrayList<>();
        pools.add(pool("short questions", true, harmless, from -> from.startsWith("questions/")));
        pools.add(pool("instructions", true, harmless, from -> from.startsWith("instructions/")
                && !from.contains("roleplay") && !from.contains("cyber")));
        pools.add(pool("role play", true, harmless, from -> from.contains("instructions/gpteacher-roleplay")));
        pools.add(new Pool("sentences with words of attacks", true, OwnTexts.lines("near-misses.tsv")));
        pools.add(pool("requests with frames of attacks", true, harmless, from -> from.equals("own/triggers")));
        pools.add(pool("twins of attacks", false, harmless, from -> from.startsWith("own/")
                && !from.equals("own/triggers") && !from.equals("own/quoted") && !from.contains("planted")
                && !from.contains("documents")));
        pools.add(pool("attacks that are quoted", false, harmless, from -> from.equals("own/quoted")));
        pools.add(pool("security requests", false, harmless, from -> from.contains("cyber")));
        pools.add(pool("mails, tables, passages", true, harmless, from -> from.startsWith("clean/")
                || from.equals("own/planted-clean")));
        pools.add(pool("documents of our own", false, harmless, from -> from.equals("own/documents")));
        pools.add(pool("documents with harmless requests", true, harmless,
                from -> from.equals("own/planted-harmless")));
        pools.add(pool("encyclopedia, groups of people", false, harmless, from -> from.equals("groups")));
        pools.add(pool("what people write to each other", false, harmless, from -> from.startsWith("people/")));
        pools.add(new Pool("dialogue", true, data.rows("grounding").stream().map(row -> row.path("query").asText())
                .filter(text -> !text.isBlank()).distinct().toList()));
        return pools;
    }

    private static Pool pool(String name, boolean calibrates, List<Example> from, Predicate<String> source) {
        return new Pool(name, calibrates,
                from.stream().filter(example -> source.test(example.source())).map(Example::text).toList());
    }
}
