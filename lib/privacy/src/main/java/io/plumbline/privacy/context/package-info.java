// Copyright the Plumbline authors. Apache-2.0.
/**
 * Words around a candidate that speak for or against it: {@link Cues}. Always whole words, never parts of words: "lic" in
 * "public" says nothing about licences.
 */
@NullMarked
package io.plumbline.privacy.context;

import org.jspecify.annotations.NullMarked;
