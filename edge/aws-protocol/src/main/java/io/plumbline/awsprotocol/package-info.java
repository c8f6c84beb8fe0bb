// Copyright the Plumbline authors. Apache-2.0.
/**
 * The AWS wire protocols: which operation a request calls, its bytes read into the SDK's own request classes and checked
 * against the published constraints, answers and errors written from the SDK's classes. Entry points: {@link AwsWire} and
 * {@link Shapes}. No operation is carried out here, no signature is checked here, nothing is stored here.
 */
@NullMarked
package io.plumbline.awsprotocol;

import org.jspecify.annotations.NullMarked;
