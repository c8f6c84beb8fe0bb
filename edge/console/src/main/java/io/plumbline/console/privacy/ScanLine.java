// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.privacy;

import io.plumbline.console.Moments;
import io.plumbline.privacy.library.Scan;
import java.util.stream.Collectors;

/** A scan in a list. */
public record ScanLine(String id, String name, String when, int characters, int findings, String kinds) {
    static ScanLine of(Scan scan) {
        return new ScanLine(scan.id(), scan.name(), Moments.bare(scan.at()), scan.characters(), scan.found().size(),
                KindCount.of(scan).stream().map(each -> each.kind() + " (" + each.count() + ")")
                        .collect(Collectors.joining(", ")));
    }
}
