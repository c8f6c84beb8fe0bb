// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.heads.HeadWeights.Head;
import java.util.ArrayList;
import java.util.List;

/** Heads that share their features, with the networks that help some of them. */
record Family(HeadMatrix matrix, List<Help> networks) {
    /** A network, and the first of the heads, side by side, that it helps. */
    record Help(Network network, int firstHead) {}

    static Family of(FeatureSettings settings, List<HeadWeights> files) {
        List<Head> heads = new ArrayList<>();
        List<Help> networks = new ArrayList<>();
        for (HeadWeights file : files) {
            Network network = file.network();
            if (network != null) {
                networks.add(new Help(network, heads.size()));
            }
            heads.addAll(file.heads());
        }
        return new Family(new HeadMatrix(settings, heads), List.copyOf(networks));
    }
}
