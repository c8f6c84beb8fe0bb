/**
 * Benchmarks against named competitors, and the training of the example models. Nothing here ships.
 */
@NullMarked
package io.plumbline.bench;

import org.jspecify.annotations.NullMarked;
