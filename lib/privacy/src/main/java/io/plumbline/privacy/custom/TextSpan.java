// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

/**
 * A piece of text that matched.
 *
 * @param begin where it starts, a UTF-16 index into the text as given
 * @param end   where it ends, exclusive
 */
public record TextSpan(int begin, int end) {}
