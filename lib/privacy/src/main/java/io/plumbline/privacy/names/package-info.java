// Copyright the Plumbline authors. Apache-2.0.
/**
 * Finds names of people and postal addresses with a small sequence model. Entry point: {@link NameAndAddress}, a detector
 * like any other. The rest is what the model is made of, public so that it can be trained elsewhere: {@link Tokens} cuts,
 * {@link TokenFeatures} describes, {@link TaggerModel} decides. Training itself, and its data, are not here.
 */
@NullMarked
package io.plumbline.privacy.names;

import org.jspecify.annotations.NullMarked;
