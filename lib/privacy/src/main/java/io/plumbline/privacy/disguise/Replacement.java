// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import io.plumbline.privacy.EntityType;

/**
 * One piece that was replaced. All offsets are UTF-16 indices, ends exclusive.
 *
 * @param type     what it was
 * @param begin    where it began
 * @param end      where it ended
 * @param newBegin where what stands for it begins
 * @param newEnd   where that ends; the same as {@code newBegin} when it was removed
 */
public record Replacement(EntityType type, int begin, int end, int newBegin, int newEnd) {}
