// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

/** What a token is: nothing, or the first or a further one of a name, an address, or the name of something else. */
public enum Label {
    /** Nothing of the kind. */
    OUTSIDE,
    /** The first token of a person's name. */
    NAME_BEGIN,
    /** A further token of it. */
    NAME_INSIDE,
    /** The first token of an address. */
    ADDRESS_BEGIN,
    /** A further token of it. */
    ADDRESS_INSIDE,
    /** The first token of the name of a place, a firm or a product: known only to tell it from people. */
    OTHER_BEGIN,
    /** A further token of it. */
    OTHER_INSIDE;

    /** The number of labels. */
    static final int COUNT = values().length;

    /** Returns whether a token so labelled may follow one labelled {@code before}: inside only after begin or inside. */
    public boolean mayFollow(Label before) {
        return switch (this) {
            case OUTSIDE, NAME_BEGIN, ADDRESS_BEGIN, OTHER_BEGIN -> true;
            case NAME_INSIDE, ADDRESS_INSIDE, OTHER_INSIDE ->
                before == this || before.ordinal() == ordinal() - 1;
        };
    }
}
