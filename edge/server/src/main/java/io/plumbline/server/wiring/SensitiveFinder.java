// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.custom.CustomIdentifier;
import io.plumbline.privacy.library.CustomIdentifiers;
import io.plumbline.privacy.library.KeptIdentifier;
import io.plumbline.privacy.library.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;

/** Finds sensitive data of every kind, and what the custom identifiers of this installation look for. */
record SensitiveFinder(Supplier<Detectors> detectors, CustomIdentifiers custom) {
    private static final int MOST_IDENTIFIERS = 1_000;

    List<Scan.Found> find(String text) {
        List<Scan.Found> found = new ArrayList<>();
        detectors.get().sensitive().find(text, EnumSet.allOf(EntityType.class))
                .forEach(each -> found.add(new Scan.Found(each.type().name(), each.begin(), each.end(), each.score(),
                        each.detector())));
        for (KeptIdentifier kept : custom.list(PageRequest.first(MOST_IDENTIFIERS)).items()) {
            CustomIdentifier.of(kept.criteria()).find(text)
                    .forEach(span -> found.add(new Scan.Found(kept.name(), span.begin(), span.end(), 1, "custom")));
        }
        found.sort(Comparator.comparingInt(Scan.Found::begin));
        return found;
    }
}
