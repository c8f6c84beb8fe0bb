// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.Optional;

/** Which code made an entity: commit, repository, and what generated it, in which project. */
public record Provenance(Optional<String> commitId, Optional<String> repository, Optional<String> generatedBy,
        Optional<String> projectId) {
    /** Returns nothing known. */
    public static Provenance none() {
        return new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns whether nothing is known. */
    public boolean isEmpty() {
        return commitId.isEmpty() && repository.isEmpty() && generatedBy.isEmpty() && projectId.isEmpty();
    }
}
