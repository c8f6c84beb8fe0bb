// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.HttpCalls;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Outgoing;
import io.plumbline.connect.http.Paths;
import io.plumbline.guardrails.detect.Harm;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the content filters of a guardrail elsewhere, by ApplyGuardrail. */
public final class RemoteGuardrail extends ModelStage {
    private static final Set<Harm> HARMS = Set.of(Harm.SEXUAL, Harm.VIOLENCE, Harm.HATE, Harm.INSULTS, Harm.MISCONDUCT,
            Harm.JAILBREAK);

    private final HttpCalls calls;
    private final URI uri;
    private final Optional<AwsKey> key;
    private final Limits limits;

    /**
     * Asks a guardrail.
     *
     * @param name      of this stage
     * @param base      the address before {@code /guardrail/}
     * @param guardrail its id there
     * @param version   its version there
     * @param key       signs, where there is one
     */
    public RemoteGuardrail(HttpCalls calls, String name, URI base, String guardrail, String version,
            Optional<AwsKey> key, Limits limits) {
        super(name, guardrail + "/" + version, HARMS);
        this.calls = calls;
        this.uri = Paths.below(base, "/guardrail/" + Paths.encode(guardrail) + "/version/" + Paths.encode(version)
                + "/apply");
        this.key = key;
        this.limits = limits;
    }

    @Override
    Map<Harm, Double> ask(String window) {
        ObjectNode body = Json.object().put("source", "INPUT");
        body.putArray("content").addObject().putObject("text").put("text", window);
        byte[] answer = calls.whole(new Outgoing(name(), uri, Map.of("content-type", "application/json"),
                Json.bytes(body), key, "bedrock", limits)).body();
        JsonNode said = Json.object(answer, name());
        if (!said.path("action").isTextual() || !said.path("assessments").isArray()) {
            throw new ModelFailure(Kind.GARBLED, 0, "The guardrail '" + name() + "' answered without an assessment.");
        }
        Map<Harm, Double> severities = new EnumMap<>(Harm.class);
        for (JsonNode assessment : said.path("assessments")) {
            for (JsonNode filter : assessment.at("/contentPolicy/filters")) {
                harm(filter.path("type").asText())
                        .ifPresent(harm -> severities.merge(harm, severity(filter.path("confidence").asText()),
                                Math::max));
            }
        }
        return severities;
    }

    private static Optional<Harm> harm(String type) {
        return type.equals("PROMPT_ATTACK")
                ? Optional.of(Harm.JAILBREAK)
                : HARMS.stream().filter(harm -> harm.name().equals(type)).findFirst();
    }

    /** The middle of each band. */
    private static double severity(String confidence) {
        return switch (confidence) {
            case "HIGH" -> 0.95;
            case "MEDIUM" -> 0.8;
            case "LOW" -> 0.6;
            default -> 0;
        };
    }
}
