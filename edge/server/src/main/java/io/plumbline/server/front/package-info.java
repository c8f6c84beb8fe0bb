// Copyright the Plumbline authors. Apache-2.0.
/**
 * The front door: health, metrics, and which of the houses behind a request is for. Entry point: {@link FrontDoor}.
 */
@NullMarked
package io.plumbline.server.front;

import org.jspecify.annotations.NullMarked;
