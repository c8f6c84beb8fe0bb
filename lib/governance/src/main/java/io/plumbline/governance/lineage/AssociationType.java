// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.Arrays;
import java.util.Optional;

/** How the source of an association relates to its destination. */
public enum AssociationType {
    /** The source was used to make the destination. */
    CONTRIBUTED_TO("ContributedTo"),
    /** They belong together. */
    ASSOCIATED_WITH("AssociatedWith"),
    /** The destination was made from the source. */
    DERIVED_FROM("DerivedFrom"),
    /** The source made the destination. */
    PRODUCED("Produced"),
    /** Two names of one thing. */
    SAME_AS("SameAs");

    private final String text;

    AssociationType(String text) {
        this.text = text;
    }

    /** Returns the name on the wire, such as {@code ContributedTo}. */
    public String text() {
        return text;
    }

    /** Finds the type of that name. */
    public static Optional<AssociationType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
