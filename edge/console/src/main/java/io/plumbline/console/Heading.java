// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

/**
 * A heading of a long page, for its list of contents.
 *
 * @param id   where links to it lead
 * @param text what it says
 */
public record Heading(String id, String text) {}
