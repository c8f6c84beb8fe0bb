// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.documents.PolicyDocuments;
import io.plumbline.fairness.gate.Policies;
import io.plumbline.fairness.gate.Policy;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The policy of the gate, from the name of a preset or a file. */
final class PolicyChoice {
    private PolicyChoice() {}

    /** Returns the names of the presets. */
    static List<String> presets() {
        return Policies.presetNames();
    }

    /** Returns the policy that {@code given} names. A preset wins over a file of the same name, which "./" reaches. */
    static Policy of(String given) {
        if (presets().contains(given)) {
            return Policies.preset(given);
        }
        Path file = Path.of(given);
        if (!Files.exists(file)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "--fail-on is '" + given
                    + "', which is neither a file nor a preset (presets: " + String.join(", ", presets()) + ")."
                    + Suggestions.hint(given, presets()));
        }
        return PolicyDocuments.read(file);
    }
}
