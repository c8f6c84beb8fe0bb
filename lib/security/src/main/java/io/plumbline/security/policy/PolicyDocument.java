// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;
import java.util.Optional;

/**
 * A policy as it is written.
 *
 * @param version    {@link #CURRENT}, or {@link #OLD} whose statements know no variables
 * @param id         the name the author gave it
 * @param statements at least one
 */
public record PolicyDocument(String version, Optional<String> id, List<Statement> statements) {
    /** The language version with variables. */
    public static final String CURRENT = "2012-10-17";

    /** The language version of documents that name none: in it ${...} is plain text. */
    public static final String OLD = "2008-10-17";

    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /** Returns a document of the current version. */
    public static PolicyDocument of(List<Statement> statements) {
        return new PolicyDocument(CURRENT, Optional.empty(), statements);
    }
}
