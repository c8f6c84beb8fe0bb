// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import io.plumbline.connect.guards.EntailmentEndpoint.PairFormat;
import io.plumbline.connect.guards.EntailmentEndpoint.Relation;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.heads.Calibration;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what is said of one larger model. */
final class GuardModelReader {
    private final Values values;
    private final String name;
    private final String at;

    GuardModelReader(Values values, String name) {
        this.values = values;
        this.name = name;
        this.at = GuardModelSettings.PREFIX + name + ".";
    }

    GuardModelSettings read() {
        return switch (values.choice(at + "kind",
                List.of("judge", "llama-guard", "guardrail", "classifier", "entailment"))) {
            case "judge" -> new GuardModelSettings.Judge(name, values.text(at + "model"));
            case "llama-guard" -> new GuardModelSettings.LlamaGuard(name, values.text(at + "model"));
            case "classifier" -> new GuardModelSettings.Classifier(name, server(),
                    named(values.text(at + "labels"), Harm.class), calibration(),
                    values.number(at + "window", 200, 16_000));
            case "entailment" -> new GuardModelSettings.Entailing(name, server(), relations(),
                    PairFormat.valueOf(values.choice(at + "pairs", List.of("object", "array"))
                            .toUpperCase(Locale.ROOT)));
            default -> remote();
        };
    }

    private GuardModelSettings remote() {
        String[] guardrail = values.matching(at + "guardrail", "[a-z0-9]+/(DRAFT|[1-9][0-9]{0,7})",
                "an id, a slash, and a version").split("/", 2);
        return new GuardModelSettings.Remote(name, url("a guardrail elsewhere"), guardrail[0], guardrail[1],
                values.secret(at + "key"), region());
    }

    private GuardModelSettings.Server server() {
        return new GuardModelSettings.Server(values.text(at + "version"), url("a model on a server"),
                values.secret(at + "key"), region());
    }

    private URI url(String what) {
        return ServerSettings.url(values, at + "url")
                .orElseThrow(() -> values.wrong(at + "url", what + " needs an address"));
    }

    private String region() {
        return values.find(at + "region").orElseGet(() -> values.text("plumbline.aws.region"));
    }

    private Map<String, Relation> relations() {
        Map<String, Relation> labels = named(values.find(at + "labels")
                .orElse("entailment=entailment, neutral=neutral, contradiction=contradiction"), Relation.class);
        if (!labels.containsValue(Relation.ENTAILMENT)) {
            throw values.wrong(at + "labels", "one label must mean entailment");
        }
        return labels;
    }

    private <E extends Enum<E>> Map<String, E> named(String text, Class<E> meanings) {
        Map<String, E> labels = new LinkedHashMap<>();
        pairs("labels", text).forEach((label, meaning) -> labels.put(label,
                Arrays.stream(meanings.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(meaning))
                        .findFirst().orElseThrow(() -> values.wrong(at + "labels", "'" + meaning + "' is none of "
                                + Arrays.toString(meanings.getEnumConstants())))));
        return labels;
    }

    private Calibration calibration() {
        Map<String, String> pairs = pairs("calibration", values.find(at + "calibration").orElse("0=0, 1=1"));
        try {
            return new Calibration(pairs.keySet().stream().mapToDouble(Double::parseDouble).toArray(),
                    pairs.values().stream().mapToDouble(Double::parseDouble).toArray(), 0);
        } catch (IllegalArgumentException wrong) {
            throw values.wrong(at + "calibration",
                    "it must be two or more pairs such as 0=0, 0.6=0.5, 1=1, in which both rise and severities are 0 to 1");
        }
    }

    private Map<String, String> pairs(String key, String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1
                    || pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip()) != null) {
                throw values.wrong(at + key, "it must be pairs with an equals sign, separated by commas, each once");
            }
        }
        return pairs;
    }
}
