// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.cli.guardrail.Trial;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.library.Decision.Verdict;
import io.plumbline.guardrails.library.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows what guardrails found. */
final class GuardrailView {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;

    GuardrailView(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints every trial with its findings, then how often expectations came true. */
    void table(List<Trial> trials) {
        for (Trial trial : trials) {
            if (trials.size() > 1) {
                terminal.out().println(trial.tried().name() + surprise(trial));
            }
            terminal.out().println(indent(trials) + Trial.word(trial.verdict()) + ": " + trial.outcome().reason());
            findings(trial, indent(trials) + "  ");
            trial.outcome().outputs()
                    .forEach(output -> terminal.out().println(indent(trials) + "output: " + output));
        }
        if (trials.stream().anyMatch(each -> each.tried().expected().isPresent())) {
            summary(trials);
        }
    }

    private void findings(Trial trial, String indent) {
        TextTable table = new TextTable(TextTable.LEFT, TextTable.LEFT, TextTable.RIGHT, TextTable.LEFT,
                TextTable.LEFT, TextTable.RIGHT, TextTable.LEFT, TextTable.LEFT);
        for (Found found : Found.in(trial.outcome().assessment())) {
            table.row(found.policy().name().toLowerCase(Locale.ROOT), found.type(),
                    String.format(Locale.ROOT, "%.3f", found.score()), found.confidence().map(Enum::name).orElse(""),
                    found.detected() ? found.taken().name() : "not found",
                    found.span().map(span -> span.begin() + "-" + span.end()).orElse(""),
                    found.span().map(span -> quoted(trial, span)).orElse(""), found.detector());
        }
        table.print(terminal.out(), indent);
    }

    private static String quoted(Trial trial, Span span) {
        String text = trial.tried().request().content().get(span.block()).text().substring(span.begin(), span.end())
                .replaceAll("\\s+", " ");
        return "'" + (text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 37)) + "...") + "'";
    }

    private void summary(List<Trial> trials) {
        terminal.out().println();
        TextTable table = new TextTable(TextTable.LEFT, TextTable.RIGHT, TextTable.RIGHT, TextTable.RIGHT);
        table.row("expected", "NONE", "ANONYMIZED", "BLOCKED");
        for (Verdict wanted : Verdict.values()) {
            List<String> cells = new ArrayList<>(List.of(Trial.word(wanted)));
            for (Verdict got : Verdict.values()) {
                cells.add(Long.toString(trials.stream().filter(each -> each.verdict() == got
                        && each.tried().expected().equals(Optional.of(wanted))).count()));
            }
            table.row(cells.toArray(String[]::new));
        }
        table.print(terminal.out(), "");
        long expected = trials.stream().filter(each -> each.tried().expected().isPresent()).count();
        long surprises = trials.stream().filter(Trial::isSurprise).count();
        terminal.out().println(expected - surprises + " of " + expected + " as expected.");
    }

    /** Prints one trial as an object on a line. */
    void json(Trial trial) {
        Outcome outcome = trial.outcome();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("case", trial.tried().name());
        line.put("action", Trial.word(trial.verdict()));
        trial.tried().expected().ifPresent(wanted -> {
            line.put("expected", Trial.word(wanted));
            line.put("asExpected", !trial.isSurprise());
        });
        line.put("reason", outcome.reason());
        line.put("outputs", outcome.outputs());
        line.put("findings", Found.in(outcome.assessment()).stream().map(GuardrailView::members).toList());
        line.put("detectors", outcome.detectors());
        line.put("failures", outcome.failures());
        line.put("milliseconds", outcome.took().toNanos() / 1e6);
        try {
            terminal.out().println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a trial could not be written as JSON", impossible);
        }
    }

    private static Map<String, Object> members(Found found) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("policy", found.policy().name());
        members.put("type", found.type());
        members.put("score", found.score());
        found.confidence().ifPresent(each -> members.put("confidence", each.name()));
        members.put("action", found.taken().name());
        members.put("detected", found.detected());
        found.span().ifPresent(each -> {
            members.put("block", each.block());
            members.put("begin", each.begin());
            members.put("end", each.end());
        });
        members.put("detector", found.detector());
        return members;
    }

    private static String indent(List<Trial> trials) {
        return trials.size() > 1 ? "  " : "";
    }

    private static String surprise(Trial trial) {
        return trial.isSurprise()
                ? "  (expected " + trial.tried().expected().map(Trial::word).orElse("") + ")"
                : "";
    }
}
