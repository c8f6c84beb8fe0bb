// Copyright the Plumbline authors. Apache-2.0.
/**
 * Makes the heads for attacks on a model, judges them together with the rules for attacks, and writes their card. Texts
 * of our own stand among the resources: templates of attacks, each with harmless twins of the same shape.
 */
@NullMarked
package io.plumbline.training.attack;

import org.jspecify.annotations.NullMarked;
