// Copyright the Plumbline authors. Apache-2.0.
/**
 * The running server: what it is made of, started and stopped in order. Entry points: {@link PlumblineServer}, and
 * {@link Assembly} for whoever builds its parts. No rule of the house is decided here.
 */
@NullMarked
package io.plumbline.server;

import org.jspecify.annotations.NullMarked;
