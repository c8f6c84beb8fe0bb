/**
 * Trains the models whose predictions the examples carry. Each {@code Train...} class is a main class, run by the
 * {@code train} script beside its example; the same input and platform give the same bytes.
 */
@NullMarked
package io.plumbline.bench.examples;

import org.jspecify.annotations.NullMarked;
