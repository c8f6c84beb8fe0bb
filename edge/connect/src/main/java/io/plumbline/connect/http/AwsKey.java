// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import java.util.Optional;

/**
 * An access key of AWS.
 *
 * @param token  of a session; empty for a long-lived key
 * @param region in the scope of signatures
 */
public record AwsKey(String id, Secret secret, Optional<Secret> token, String region) {}
