// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import io.plumbline.privacy.EntityType;

/**
 * A kind of sensitive data.
 *
 * @param type     which
 * @param handling what is done
 */
public record EntityRule(EntityType type, Handling handling) {}
