// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.privacy;

import io.plumbline.console.Words;
import io.plumbline.privacy.library.Scan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often a scan found a kind. */
public record KindCount(String kind, long count) {
    static List<KindCount> of(Scan scan) {
        Map<String, Long> counts = scan.found().stream()
                .collect(Collectors.groupingBy(each -> Words.said(each.kind()), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(each -> new KindCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(KindCount::count).reversed()).toList();
    }
}
