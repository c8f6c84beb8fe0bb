// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import io.plumbline.connect.guards.EntailmentEndpoint.PairFormat;
import io.plumbline.connect.guards.EntailmentEndpoint.Relation;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.heads.Calibration;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A larger model that guardrails ask. Keys are never shown. */
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

    /**
     * Where a text classifier or a cross-encoder listens.
     *
     * @param key    a bearer token, or an access key of AWS where the address is one of SageMaker's
     * @param region in signatures
     */
    record Server(String version, URI url, Optional<String> key, String region) {
        /** Returns whether requests are signed for SageMaker. */
        public boolean isSageMaker() {
            return url.getPath().matches(".*/endpoints/[^/]+/invocations");
        }

        @Override
        public String toString() {
            return "Server[" + url + ", " + version + "]";
        }
    }

    /**
     * A text classifier.
     *
     * @param labels      what its labels mean
     * @param calibration from its scores to severities
     * @param window      the most characters of one input
     */
    record Classifier(String name, Server server, Map<String, Harm> labels, Calibration calibration,
            int window) implements GuardModelSettings {}

    /** A cross-encoder that says whether one text follows from another. */
    record Entailing(String name, Server server, Map<String, Relation> labels,
            PairFormat pairs) implements GuardModelSettings {}

    /** Reads all of them. */
    static List<GuardModelSettings> all(Values values) {
        List<GuardModelSettings> all = values.names(PREFIX).stream()
                .map(name -> new GuardModelReader(values, name).read()).toList();
        List<String> entailing = all.stream().filter(Entailing.class::isInstance).map(GuardModelSettings::name)
                .toList();
        if (entailing.size() > 1) {
            throw values.wrong(PREFIX + entailing.get(1) + ".kind", "only one model of entailment can be used, and "
                    + entailing.get(0) + " is one already");
        }
        return all;
    }
}
