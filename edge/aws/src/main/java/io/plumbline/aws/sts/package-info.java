// Copyright the Plumbline authors. Apache-2.0.
/**
 * The Security Token Service, as the AWS API asks for it. Entry point: {@link StsService}.
 */
@NullMarked
package io.plumbline.aws.sts;

import org.jspecify.annotations.NullMarked;
