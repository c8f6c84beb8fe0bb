// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import io.plumbline.security.policy.PolicyDocument;
import java.util.List;

/** Reads, writes and reviews policy documents. */
public final class PolicyDocuments {
    private PolicyDocuments() {}

    /**
     * Reads a policy of an identity.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_DOCUMENT, with the place of what is wrong
     */
    public static PolicyDocument read(String json) {
        return read(json, PolicyKind.IDENTITY);
    }

    /**
     * Reads a policy of the kind {@code kind}.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_DOCUMENT, with the place of what is wrong
     */
    public static PolicyDocument read(String json, PolicyKind kind) {
        return new DocumentReader(kind).read(json);
    }

    /** Writes {@code document} as JSON on one line; a list of one value is written as the value. */
    public static String write(PolicyDocument document) {
        return DocumentWriter.write(document);
    }

    /** Returns what in {@code document} is allowed but hardly meant, one sentence each, with its place. */
    public static List<String> warnings(PolicyDocument document) {
        return Warnings.of(document);
    }
}
