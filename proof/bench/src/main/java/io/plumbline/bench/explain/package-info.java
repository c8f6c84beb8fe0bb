/** Benchmarks of explanations: coverage of their intervals, accuracy and speed. */
@NullMarked
package io.plumbline.bench.explain;

import org.jspecify.annotations.NullMarked;
