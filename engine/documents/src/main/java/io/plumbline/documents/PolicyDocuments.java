// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.gate.Bound;
import io.plumbline.fairness.gate.Evidence;
import io.plumbline.fairness.gate.Policy;
import io.plumbline.fairness.gate.Rule;
import io.plumbline.fairness.gate.Scope;
import io.plumbline.fairness.gate.Waiver;
import io.plumbline.measure.Suggestions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads policy files, in YAML or JSON, as strictly as configurations. docs/reference/policy.md describes them. */
public final class PolicyDocuments {
    private static final List<String> BOUNDS = List.of("min", "max", "absolute_max", "ratio_within", "publish");

    private final ShapeCheck check;

    private PolicyDocuments(ShapeCheck check) {
        this.check = check;
    }

    /**
     * Reads {@code file}: JSON when its name ends in .json, else YAML.
     *
     * @throws io.plumbline.measure.PlumblineException NOT_FOUND, ACCESS_DENIED or INVALID_CONFIGURATION
     */
    public static Policy read(Path file) {
        return parse(SourceText.read(file), file.toString());
    }

    /**
     * Reads the document {@code text}; {@code source} names it in messages and tells its format by its ending.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_CONFIGURATION
     */
    public static Policy parse(String text, String source) {
        Node root = source.toLowerCase(Locale.ROOT).endsWith(".json")
                ? Documents.json(text, source)
                : Documents.yaml(text, source);
        ShapeCheck check = new ShapeCheck(source);
        check.check(PolicyKeys.ROOT, root, "");
        return new PolicyDocuments(check).policy(new Reading((Node.Mapping) root));
    }

    private Policy policy(Reading document) {
        List<Rule> rules = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        List<Node> nodes = document.items("rules");
        for (int index = 0; index < nodes.size(); index++) {
            Reading rule = new Reading((Node.Mapping) nodes.get(index));
            String path = "rules[" + index + "]";
            String id = rule.text("id").orElseThrow();
            Integer earlier = places.putIfAbsent(id, index);
            if (earlier != null) {
                throw check.failure(rule.line("id"),
                        "%s.id '%s' is the same as rules[%d].id. Give each rule a name of its own."
                                .formatted(path, Sentences.shortened(id), earlier));
            }
            rules.add(rule(rule, id, path));
        }
        return new Policy(document.text("name").orElseThrow(), check.source(), document.text("description").orElse(""),
                rules);
    }

    private Rule rule(Reading rule, String id, String path) {
        Optional<String> facet = joined(rule, "facet");
        if (facet.isPresent() && rule.has("intersections")) {
            throw check.failure(rule.line("intersections"),
                    path + ".intersections is only for rules without facet. Remove one of them.");
        }
        Scope scope = new Scope(facet, joined(rule, "group"), rule.flag("intersections"),
                rule.number("minimum_share").orElse(Scope.EVERY_FACET.minimumShare()));
        return new Rule(id, metric(rule, path), scope, bound(rule, path),
                constant(rule, "severity", Rule.Severity.class).orElse(Rule.Severity.ERROR), evidence(rule),
                rule.object("waiver").map(waiver -> waiver(waiver, path)));
    }

    private String metric(Reading rule, String path) {
        String name = rule.text("metric").orElseThrow();
        if (BiasMetrics.find(name).isEmpty() && !Rule.metrics().contains(name)) {
            throw check.failure(rule.line("metric"),
                    ("%s.metric '%s' is not known; it is a bias metric such as DPPL, a metric by "
                            + "group such as selection_rate, or a comparison such as selection_rate_ratio.%s")
                            .formatted(path,
                                    Sentences.shortened(name), Suggestions.hint(name, Rule.metrics())));
        }
        return name;
    }

    private static Evidence evidence(Reading rule) {
        return new Evidence(
                constant(rule, "judged_by", Evidence.JudgedBy.class).orElse(Evidence.DEFAULT.judgedBy()),
                rule.whole("minimum_rows").orElse(Evidence.DEFAULT.minimumRows()),
                constant(rule, "on_not_enough_evidence", Evidence.Otherwise.class)
                        .orElse(Evidence.DEFAULT.otherwise()));
    }

    private Bound bound(Reading rule, String path) {
        List<String> given = BOUNDS.stream().filter(key -> key.equals("publish") ? rule.flag(key) : rule.has(key))
                .toList();
        return switch (String.join("+", given)) {
            case "min" -> new Bound.AtLeast(rule.number("min").orElseThrow());
            case "max" -> new Bound.AtMost(rule.number("max").orElseThrow());
            case "min+max" -> within(rule, path);
            case "absolute_max" -> new Bound.MagnitudeAtMost(rule.number("absolute_max").orElseThrow());
            case "ratio_within" -> new Bound.RatioWithin(rule.number("ratio_within").orElseThrow());
            case "publish" -> new Bound.Published();
            case "" ->
                throw check.failure(rule.mapping().line(), path + " has no bound. Give min, max or both, absolute_max, "
                        + "ratio_within, or publish: true.");
            default -> throw check.failure(rule.mapping().line(),
                    "%s has %s, which do not go together. Give min, max or both, "
                            .formatted(path, Sentences.and(given))
                            + "or one of absolute_max, ratio_within and publish.");
        };
    }

    private Bound within(Reading rule, String path) {
        double from = rule.number("min").orElseThrow();
        double to = rule.number("max").orElseThrow();
        if (from > to) {
            throw check.failure(rule.line("min"), "%s.min %s is above %s.max %s, so nothing could pass. Exchange them."
                    .formatted(path, from, path, to));
        }
        return new Bound.Within(from, to);
    }

    private Waiver waiver(Reading waiver, String path) {
        String day = waiver.text("expires").orElseThrow();
        try {
            return new Waiver(waiver.text("owner").orElseThrow(), waiver.text("reason").orElseThrow(),
                    LocalDate.parse(day));
        } catch (DateTimeParseException _) {
            throw check.failure(waiver.line("expires"),
                    "%s.waiver.expires '%s' is no day of the calendar. Write year, month and day."
                            .formatted(path, day));
        }
    }

    private static Optional<String> joined(Reading rule, String key) {
        List<String> parts = rule.items(key).stream().map(Reading::value).map(value -> value.text()).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(Scope.JOINT, parts));
    }

    private static <E extends Enum<E>> Optional<E> constant(Reading rule, String key, Class<E> type) {
        return rule.text(key).map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }
}
