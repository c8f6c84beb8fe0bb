// Copyright the Plumbline authors. Apache-2.0.
/**
 * What a server is made of, put together by constructors. Entry point: {@link Wiring}.
 */
@NullMarked
package io.plumbline.server.wiring;

import org.jspecify.annotations.NullMarked;
