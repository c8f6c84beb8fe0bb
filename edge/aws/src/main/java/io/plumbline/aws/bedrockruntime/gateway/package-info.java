// Copyright the Plumbline authors. Apache-2.0.
/**
 * Models behind guardrails: {@link io.plumbline.aws.bedrockruntime.gateway.Gateway} takes a conversation in whatever clothes
 * it came, looks at what is asked, calls the model that is configured for it, and looks at what is answered. {@link
 * io.plumbline.aws.bedrockruntime.gateway.GatewayService} serves it as Converse, InvokeModel and their streams. How texts
 * are judged is decided in the guardrails, how models are called in edge/connect.
 */
@NullMarked
package io.plumbline.aws.bedrockruntime.gateway;

import org.jspecify.annotations.NullMarked;
