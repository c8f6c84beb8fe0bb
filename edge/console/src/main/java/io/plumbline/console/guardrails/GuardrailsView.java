// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import java.util.List;
import java.util.Optional;

/** The list of guardrails. */
public record GuardrailsView(List<GuardrailLine> lines, Optional<String> next) {}
