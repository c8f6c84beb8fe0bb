// Copyright the Plumbline authors. Apache-2.0.
/**
 * Checks AWS Signature Version 4 on requests: in the Authorization header, in the query of a presigned address, and chunk
 * by chunk. Entry points: {@link SignatureVerifier} and {@link SigningKeys}; every refusal is one of {@link Refusals}.
 * Whose key it is, and whether its session token fits, is asked elsewhere.
 */
@NullMarked
package io.plumbline.awsprotocol.signature;

import org.jspecify.annotations.NullMarked;
