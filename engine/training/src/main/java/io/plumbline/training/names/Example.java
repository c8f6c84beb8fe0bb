// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import java.util.List;

/**
 * A text with what is in it.
 *
 * @param text    the text
 * @param spans   names, addresses and other names, in order, without overlaps
 * @param part    the kind of text
 * @param culture the culture most of its names are from
 * @param unlisted whether lists are to be treated as if they did not know the names in it
 */
record Example(String text, List<Span> spans, String part, String culture, boolean unlisted) {
    Example {
        spans = List.copyOf(spans);
    }

    /** What a stretch of text is. */
    enum Kind {
        NAME, ADDRESS, OTHER
    }

    /**
     * A stretch of text.
     *
     * @param kind  what it is
     * @param begin where it begins
     * @param end   where it ends, exclusive
     */
    record Span(Kind kind, int begin, int end) {}
}
