// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

/**
 * One of Macie's managed data identifiers, as our detectors serve it.
 *
 * @param id       Macie's name for it
 * @param category the group it belongs to
 * @param type     the kind of finding that serves it
 * @param part     which findings of that kind: those whose detector name ends in {@code "." + part}; empty for all
 */
public record ManagedIdentifier(String id, DataCategory category, EntityType type, String part) {
    /** Returns whether {@code finding} is one of its. */
    public boolean covers(Finding finding) {
        return finding.type() == type && (part.isEmpty() || part.equals(finding.part()));
    }
}
