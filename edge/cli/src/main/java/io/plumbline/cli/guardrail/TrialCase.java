// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.guardrail;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.library.Decision.Verdict;
import java.util.Optional;

/**
 * A text to try.
 *
 * @param name     what to call it, such as {@code line 3}
 * @param request  what the guardrail is asked about
 * @param expected what should become of the text
 */
public record TrialCase(String name, GuardRequest request, Optional<Verdict> expected) {}
