/**
 * Typed values and column descriptions, independent of where the data lives.
 * Entry points: {@link io.plumbline.data.Value}, {@link io.plumbline.data.ColumnProfile}.
 */
@NullMarked
package io.plumbline.data;

import org.jspecify.annotations.NullMarked;
