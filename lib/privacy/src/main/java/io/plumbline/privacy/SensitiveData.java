// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Finds sensitive data in text by every detector there is, and settles which of two overlapping findings stands. */
public final class SensitiveData {
    private final List<PiiDetector> detectors;

    private SensitiveData(List<PiiDetector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    /** Returns a finder with every built-in detector and every one the service loader knows. */
    public static SensitiveData builtIn() {
        return of(ServiceLoader.load(PiiDetector.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /** Returns a finder with these detectors only. */
    public static SensitiveData of(List<PiiDetector> detectors) {
        return new SensitiveData(detectors);
    }

    /**
     * Returns what {@code text} holds of the kinds {@code wanted}, in order and without overlaps: of two overlapping
     * findings the one with the higher score stands, then the longer, then the earlier.
     */
    public List<Finding> find(String text, Set<EntityType> wanted) {
        ScanText scanned = new ScanText(text);
        List<Finding> found = new ArrayList<>();
        for (PiiDetector detector : detectors) {
            if (detector.types().stream().anyMatch(wanted::contains)) {
                detector.find(scanned).stream().filter(finding -> wanted.contains(finding.type()))
                        .forEach(found::add);
            }
        }
        return settled(found);
    }

    private static List<Finding> settled(List<Finding> found) {
        found.sort(Comparator.comparingDouble(Finding::score).reversed()
                .thenComparing(Comparator.comparingInt(Finding::length).reversed())
                .thenComparingInt(Finding::begin));
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : found) {
            if (kept.stream().noneMatch(finding::overlaps)) {
                kept.add(finding);
            }
        }
        kept.sort(Comparator.comparingInt(Finding::begin));
        return List.copyOf(kept);
    }
}
