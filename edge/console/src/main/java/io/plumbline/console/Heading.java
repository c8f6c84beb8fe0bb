// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

/**
 * A heading of a long page, for its list of contents.
 *
 * @param id     where links to it lead
 * @param text   what it says
 * @param within whether it stands within the part before it
 */
public record Heading(String id, String text, boolean within) {
    public Heading(String id, String text) {
        this(id, text, false);
    }
}
