// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import io.plumbline.training.Corpus;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Example;
import io.plumbline.training.Pool;
import io.plumbline.training.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Everything the content heads are trained and judged with; other stages may be trained on the same split. */
public final class ContentCorpus {
    private static final double VALIDATION = 0.15;
    private static final double HARMLESS_HELD_OUT = 0.3;
    /** Written against mistakes on the other files, so it has a pool of its own. */
    private static final String LATER = "own/twins";

    private ContentCorpus() {}

    /** Reads it from the folder of data sets and from the templates of this module. */
    public static Corpus read(Path data) {
        DataFolder folder = new DataFolder(data);
        ContrastPairs own = ContrastPairs.read();
        List<Example> train = new ArrayList<>(own.train());
        List<Example> validation = new ArrayList<>(own.heldOut());
        List<Example> harmless = new ArrayList<>();
        for (Example example : SharedSets.read(folder)) {
            boolean benign = isHarmless(example);
            double share = benign ? HARMLESS_HELD_OUT : VALIDATION;
            if (!neverTrained(example) && !Split.isHeldOut(example.group(), share)) {
                train.add(example);
            } else if (benign) {
                harmless.add(example);
            } else {
                validation.add(example);
            }
        }
        return new Corpus(Truth.HEADS, train, validation, pools(folder, harmless, validation));
    }

    private static boolean isHarmless(Example example) {
        return example.source().startsWith("instructions/") || example.source().startsWith("questions/")
                || example.source().startsWith("groups/") || example.source().startsWith("everyday/");
    }

    /** Whole parts are kept from training, so that bands are set on text of other origin, too. */
    private static boolean neverTrained(Example example) {
        String source = example.source();
        return source.endsWith("/hotpotqa") || source.endsWith("/wizard") || source.endsWith("/selfinstruct-user")
                || source.endsWith("split-selfinstruct-user") || source.endsWith("political_ideology_wiki");
    }

    private static List<Pool> pools(DataFolder folder, List<Example> harmless, List<Example> validation) {
        List<Pool> pools = new ArrayList<>();
        pools.add(pool("short questions", harmless, one -> one.source().startsWith("questions/")
                && !one.source().contains("cyber")));
        pools.add(pool("instructions", harmless, one -> one.source().startsWith("instructions/")
                && !one.source().contains("cyber")));
        pools.add(pool("encyclopedia, groups of people", harmless, one -> one.source().startsWith("groups/")));
        pools.add(pool("everyday posts", harmless, one -> one.source().startsWith("everyday/")));
        pools.add(new Pool("dialogue and encyclopedia", true, folder.rows("grounding").stream()
                .flatMap(row -> List.of(row.path("query").asText(), row.path("source").asText()).stream())
                .filter(text -> !text.isBlank()).distinct().toList()));
        pools.add(reported("security questions", harmless, one -> one.source().contains("cyber")));
        pools.add(reported("comments that nobody found toxic", validation,
                one -> one.source().equals("civil/calm")));
        pools.add(reported("look-alikes of our own, kept from training", validation,
                one -> isLookAlike(one) && !one.source().equals(LATER)));
        pools.add(reported("later look-alikes of our own, kept from training", validation,
                one -> isLookAlike(one) && one.source().equals(LATER)));
        return pools;
    }

    private static boolean isLookAlike(Example example) {
        return example.source().startsWith("own/") && !example.truth().containsValue(true);
    }

    private static Pool pool(String name, List<Example> from, Predicate<Example> which) {
        return new Pool(name, true, from.stream().filter(which).map(Example::text).toList());
    }

    private static Pool reported(String name, List<Example> from, Predicate<Example> which) {
        return new Pool(name, false, from.stream().filter(which).map(Example::text).toList());
    }
}
