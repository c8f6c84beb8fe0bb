// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;

/**
 * When something was last used.
 *
 * @param service the service asked, such as {@code sagemaker}
 * @param region  the region the request was signed for
 */
public record LastUse(Instant when, String service, String region) {}
