// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import java.util.ArrayList;
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

    /** Returns the detectors it asks. */
    public List<PiiDetector> detectors() {
        return detectors;
    }

    /**
     * Returns what {@code text} holds of the kinds {@code wanted}, in order and without overlaps: of two overlapping
     * findings the one with the higher score stands (a name counts 0.72 at most, an address 0.8), then the longer, then the earlier.
     * Only kinds wanted compete.
     */
    public List<Finding> find(String text, Set<EntityType> wanted) {
        return find(new ScanText(text), wanted);
    }

    /** Does the same for a text whose words and numbers are worked out already. */
    public List<Finding> find(ScanText scanned, Set<EntityType> wanted) {
        List<Finding> found = new ArrayList<>();
        for (PiiDetector detector : detectors) {
            if (anyOf(detector.types(), wanted)) {
                for (Finding finding : detector.find(scanned)) {
                    if (wanted.contains(finding.type())) {
                        found.add(finding);
                    }
                }
            }
        }
        return Settlement.of(found);
    }

    private static boolean anyOf(Set<EntityType> types, Set<EntityType> wanted) {
        for (EntityType type : types) {
            if (wanted.contains(type)) {
                return true;
            }
        }
        return false;
    }
}
