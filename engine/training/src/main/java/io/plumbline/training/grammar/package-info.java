// Copyright the Plumbline authors. Apache-2.0.
/** Texts made from templates with slots: a {@link io.plumbline.training.grammar.Grammar} expands files of them. */
@NullMarked
package io.plumbline.training.grammar;

import org.jspecify.annotations.NullMarked;
