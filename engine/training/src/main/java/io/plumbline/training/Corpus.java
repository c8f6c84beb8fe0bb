// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import java.util.List;

/**
 * Everything a family of heads is trained and judged with; no group is in two of the parts.
 *
 * @param heads      names of the heads
 * @param train      what is learned from
 * @param validation what rankings are reported on
 * @param pools      harmless texts that were never trained on
 */
public record Corpus(List<String> heads, List<Example> train, List<Example> validation, List<Pool> pools) {
    /** Copies the lists. */
    public Corpus {
        heads = List.copyOf(heads);
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        pools = List.copyOf(pools);
    }
}
