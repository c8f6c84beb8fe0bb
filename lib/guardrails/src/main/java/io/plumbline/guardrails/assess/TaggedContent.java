// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import java.util.List;

/** Reads the tags by which the body of a model call marks what is to be guarded. */
public final class TaggedContent {
    private TaggedContent() {}

    /**
     * Splits {@code text} at the tags that end in {@code suffix}: tagged parts become blocks with their qualifier, what
     * stands between them plain blocks. Tags with another suffix are content like any other.
     */
    public static List<GuardText> parse(String text, String suffix) {
        throw new UnsupportedOperationException();
    }
}
