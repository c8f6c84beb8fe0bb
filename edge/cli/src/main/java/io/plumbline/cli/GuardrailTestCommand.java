// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.guardrail.StrictText;
import io.plumbline.cli.guardrail.Trial;
import io.plumbline.cli.guardrail.TrialCase;
import io.plumbline.cli.guardrail.TrialCases;
import io.plumbline.cli.guardrail.TriedGuardrail;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardSettings;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline guardrail test}: what a guardrail says about texts, tried in this process. */
final class GuardrailTestCommand implements Command {
    private static final String POLICY = "--policy";
    private static final String GUARDRAIL = "--guardrail";
    private static final String INPUT = "--input";
    private static final String FILE = "--file";
    private static final String DIRECTION = "--direction";
    private static final String FORMAT = "--output-format";

    private final Clock clock;
    private final Map<String, String> environment;

    GuardrailTestCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public CommandSpec spec() {
        return DatabaseOptions.addTo(Usage.command("test",
                "Shows what a guardrail finds in texts, each finding with its score and its place. With expectations, "
                        + "counts how often they come true and exits with 3 when one does not.")
                .addOption(Usage.option(POLICY, "FILE", "The policy: JSON as CreateGuardrail takes it."))
                .addOption(Usage.option(GUARDRAIL, "ID[:VERSION]",
                        "In place of a policy, a guardrail of a server (default version: DRAFT). The server must be "
                                + "stopped, unless its database is PostgreSQL."))
                .addOption(Usage.option(INPUT, "TEXT", "The text; - reads it from standard input."))
                .addOption(Usage.option(FILE, "CASES.JSONL",
                        "Texts with expectations, one object a line: {\"text\": ..., \"expected\": "
                                + "\"NONE|ANONYMIZED|BLOCKED\", \"direction\": ..., \"source\": ..., \"query\": ...}."))
                .addOption(Usage.option(DIRECTION, "WAY", "input (the default) or output."))
                .addOption(Usage.option(FORMAT, "FORMAT", "table (the default) or json, an object a line.")));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        boolean json = choice(arguments, FORMAT, List.of("table", "json")).equals("json");
        Guard guard = Guard.of(policy(arguments), Detectors.builtIn(), GuardSettings.STANDARD.with(clock));
        List<Trial> trials = cases(arguments).stream().map(each -> new Trial(each, guard.assess(each.request())))
                .toList();
        GuardrailView view = new GuardrailView(terminal);
        if (json) {
            trials.forEach(view::json);
        } else {
            view.table(trials);
        }
        return trials.stream().anyMatch(Trial::isSurprise) ? ExitCode.THRESHOLD_CROSSED : ExitCode.DONE;
    }

    private GuardrailPolicy policy(ParseResult arguments) {
        Optional<String> file = given(arguments, POLICY);
        Optional<String> kept = given(arguments, GUARDRAIL);
        if (file.isPresent() == kept.isPresent()) {
            throw wrong("give the guardrail to try by one of " + POLICY + " FILE and " + GUARDRAIL + " ID[:VERSION].");
        }
        return file.map(each -> TriedGuardrail.fromFile(Usage.path(POLICY, each))).orElseGet(() -> TriedGuardrail
                .fromDatabase(kept.orElseThrow(), DatabaseOptions.of(arguments, environment)));
    }

    private static List<TrialCase> cases(ParseResult arguments) {
        Direction direction = Direction
                .valueOf(choice(arguments, DIRECTION, List.of("input", "output")).toUpperCase(Locale.ROOT));
        Optional<String> text = given(arguments, INPUT);
        Optional<String> file = given(arguments, FILE);
        if (text.isPresent() == file.isPresent()) {
            throw wrong("give what to try by one of " + INPUT + " TEXT and " + FILE + " CASES.JSONL.");
        }
        return text
                .map(each -> List.of(new TrialCase(INPUT,
                        GuardRequest.of(direction, each.equals("-") ? StrictText.of(System.in) : each),
                        Optional.empty())))
                .orElseGet(() -> TrialCases.read(Usage.path(FILE, file.orElseThrow()), direction));
    }

    private static String choice(ParseResult arguments, String option, List<String> allowed) {
        String given = arguments.matchedOptionValue(option, allowed.getFirst());
        if (!allowed.contains(given)) {
            throw wrong(option + " is '" + given + "'; allowed are " + String.join(" and ", allowed) + ".");
        }
        return given;
    }

    private static Optional<String> given(ParseResult arguments, String option) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, null));
    }

    private static PlumblineException wrong(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }
}
