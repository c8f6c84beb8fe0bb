// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline metric show NAME}: formula, range and reading of one metric. */
final class MetricShowCommand implements Command {
    private static final String NAME = "NAME";
    private static final int LABEL_WIDTH = 14;

    @Override
    public CommandSpec spec() {
        return Usage.command("show", "Explains one metric: formula, range, how to read it, what it does not tell.")
                .addPositional(PositionalParamSpec.builder().index("0").arity("1").required(true).type(String.class)
                        .paramLabel(NAME)
                        .description("Short name such as DPL; 'plumbline metric list' has them all.").build());
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        String name = arguments.matchedPositionalValue(0, "");
        MetricSpec metric = BiasMetrics.find(name).orElseThrow(() -> unknown(name));
        terminal.out().println(metric.title() + " (" + metric.name() + ")");
        terminal.out().println();
        line(terminal, "Stage", metric.stage() == Stage.PRE_TRAINING
                ? "before training, from observed labels"
                : "after training, from observed and predicted labels");
        line(terminal, "Formula", metric.formula());
        line(terminal, "Range", metric.range().text() + "; " + (long) metric.neutral() + " means no difference");
        line(terminal, "Reading", metric.reading());
        line(terminal, "Limits", metric.limits());
        if (!metric.strictness().isEmpty()) {
            line(terminal, "strict/compat", metric.strictness());
        }
        line(terminal, "Source", metric.source());
        return ExitCode.DONE;
    }

    private static void line(Terminal terminal, String label, String text) {
        List<String> lines = Wrap.text(text, terminal.columns() - LABEL_WIDTH - 2);
        for (int index = 0; index < lines.size(); index++) {
            terminal.out().println(("%-" + LABEL_WIDTH + "s  %s").formatted(index == 0 ? label : "", lines.get(index)));
        }
    }

    private static PlumblineException unknown(String name) {
        List<String> known = BiasMetrics.all().stream().map(MetricSpec::name).toList();
        return new PlumblineException(Category.INVALID_ARGUMENT, "'" + name + "' is not a metric (metrics: "
                + String.join(", ", known) + ")." + Suggestions.hint(name, known));
    }
}
