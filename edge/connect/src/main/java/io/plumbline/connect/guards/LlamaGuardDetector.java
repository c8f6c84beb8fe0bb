// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatModel;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.Part;
import io.plumbline.guardrails.detect.Harm;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a guard model of the Llama Guard kind, served with its own template: it answers {@code safe}, or {@code unsafe} and
 * the categories of the MLCommons taxonomy. It gives no probabilities, so that whatever it names is of high severity.
 */
public final class LlamaGuardDetector extends ModelStage {
    private static final String VERSION = "1";
    private static final double SEVERE = 0.95;
    private static final Pattern ANSWER = Pattern.compile("safe|unsafe\\s+(S[0-9]{1,2}(\\s*,\\s*S[0-9]{1,2})*)");
    /** Advice, privacy, property and elections are no harms of the content filters. */
    private static final Map<String, Set<Harm>> CATEGORIES = Map.ofEntries(
            Map.entry("S1", Set.of(Harm.VIOLENCE, Harm.MISCONDUCT)), Map.entry("S2", Set.of(Harm.MISCONDUCT)),
            Map.entry("S3", Set.of(Harm.SEXUAL, Harm.MISCONDUCT)),
            Map.entry("S4", Set.of(Harm.SEXUAL, Harm.MISCONDUCT)), Map.entry("S5", Set.of(Harm.INSULTS)),
            Map.entry("S9", Set.of(Harm.VIOLENCE, Harm.MISCONDUCT)), Map.entry("S10", Set.of(Harm.HATE)),
            Map.entry("S11", Set.of(Harm.MISCONDUCT)), Map.entry("S12", Set.of(Harm.SEXUAL)),
            Map.entry("S14", Set.of(Harm.MISCONDUCT)));

    private final ChatModel model;

    /** Asks {@code model}; findings carry {@code name}. */
    public LlamaGuardDetector(String name, ChatModel model) {
        super(name, VERSION, Set.of(Harm.SEXUAL, Harm.VIOLENCE, Harm.HATE, Harm.INSULTS, Harm.MISCONDUCT));
        this.model = model;
    }

    @Override
    Map<Harm, Double> ask(String window) {
        String answer = model.answer(ChatRequest.of(List.of(ChatMessage.of(Role.USER, window)))).parts().stream()
                .filter(Part.Text.class::isInstance).map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining()).strip();
        var said = ANSWER.matcher(answer);
        if (!said.matches()) {
            throw new ModelFailure(Kind.GARBLED, 0,
                    "The guard model '" + name() + "' answered neither safe nor unsafe.");
        }
        Map<Harm, Double> severities = new EnumMap<>(Harm.class);
        if (said.group(1) != null) {
            for (String category : said.group(1).split("\\s*,\\s*")) {
                CATEGORIES.getOrDefault(category, Set.of()).forEach(harm -> severities.put(harm, SEVERE));
            }
        }
        return severities;
    }
}
