// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * What a valid signature says.
 *
 * @param accessKeyId  whose secret signed
 * @param sessionToken as sent, not yet checked; temporary keys need the right one
 * @param region       of the credential scope
 * @param service      of the credential scope, such as {@code sagemaker}; to be held against the called operation
 * @param signedAt     by the clock of the caller
 * @param presigned    whether the signature came in the query
 * @param body         the content, without the frames of a chunked body; not copied, nobody changes it
 */
public record VerifiedSignature(String accessKeyId, Optional<String> sessionToken, String region, String service,
        Instant signedAt, boolean presigned, byte[] body) {}
