// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import io.plumbline.privacy.search.Kind;

/**
 * One piece that was replaced. All offsets are UTF-16 indices, ends exclusive.
 *
 * @param kind     what it was
 * @param begin    where it began
 * @param end      where it ended
 * @param newBegin where what stands for it begins
 * @param newEnd   where that ends; the same as {@code newBegin} when it was removed
 */
public record Replacement(Kind kind, int begin, int end, int newBegin, int newEnd) {}
