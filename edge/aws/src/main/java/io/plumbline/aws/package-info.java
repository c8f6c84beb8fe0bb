// Copyright the Plumbline authors. Apache-2.0.
/**
 * The AWS API: one package per service, each a {@link Service} that registers its handlers with {@link Operations}.
 * A handler reads the request, asks for permission, calls the house, writes the response; rules live in lib.
 */
@NullMarked
package io.plumbline.aws;

import org.jspecify.annotations.NullMarked;
