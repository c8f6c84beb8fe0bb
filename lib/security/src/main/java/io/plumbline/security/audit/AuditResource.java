// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.util.Optional;

/**
 * Something that an event was about.
 *
 * @param type    such as {@code AWS::SageMaker::ModelCard}
 * @param arn     its ARN or name
 * @param account its account; empty for the caller's own
 */
public record AuditResource(String type, String arn, Optional<String> account) {}
