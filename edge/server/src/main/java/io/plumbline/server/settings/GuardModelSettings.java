// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A larger model that the content filters ask. Keys are never shown. */
public sealed interface GuardModelSettings {
    /** What keys begin with. */
    String PREFIX = "plumbline.guard-models.";

    /** Returns the name that people chose. */
    String name();

    /** A language model that answers with severities. */
    record Judge(String name, String model) implements GuardModelSettings {}

    /** A guard model that answers safe or unsafe. */
    record LlamaGuard(String name, String model) implements GuardModelSettings {}

    /**
     * A guardrail elsewhere.
     *
     * @param guardrail its id there
     * @param version   its version there
     * @param key       signs requests; without one they go unsigned
     */
    record Remote(String name, URI url, String guardrail, String version, Optional<String> key,
            String region) implements GuardModelSettings {
        @Override
        public String toString() {
            return "Remote[" + name + ", " + guardrail + "/" + version + "]";
        }
    }

    /** Reads all of them. */
    static List<GuardModelSettings> all(Values values) {
        return values.names(PREFIX).stream().map(name -> of(values, name)).toList();
    }

    private static GuardModelSettings of(Values values, String name) {
        String at = PREFIX + name + ".";
        return switch (values.choice(at + "kind", List.of("judge", "llama-guard", "guardrail"))) {
            case "judge" -> new Judge(name, values.text(at + "model"));
            case "llama-guard" -> new LlamaGuard(name, values.text(at + "model"));
            default -> {
                String[] guardrail = values.matching(at + "guardrail", "[a-z0-9]+/(DRAFT|[1-9][0-9]{0,7})",
                        "an id, a slash, and a version").split("/", 2);
                URI url = ServerSettings.url(values, at + "url")
                        .orElseThrow(() -> values.wrong(at + "url", "a guardrail elsewhere needs an address"));
                yield new Remote(name, url, guardrail[0], guardrail[1], values.secret(at + "key"),
                        values.find(at + "region").orElseGet(() -> values.text("plumbline.aws.region")));
            }
        };
    }
}
