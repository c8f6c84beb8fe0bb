// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.results.Stage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline metric list}: every bias metric with its name in full and its range. */
final class MetricListCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Usage.command("list", "Lists the metrics with their ranges.");
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        for (Stage stage : Stage.values()) {
            terminal.out().println(stage == Stage.PRE_TRAINING
                    ? "Before training, from observed labels"
                    : "After training, from observed and predicted labels");
            TextTable table = new TextTable(TextTable.LEFT, TextTable.LEFT, TextTable.LEFT);
            BiasMetrics.all().stream().filter(metric -> metric.stage() == stage)
                    .forEach(metric -> table.row(cells(metric)));
            table.print(terminal.out(), "  ");
            terminal.out().println();
        }
        terminal.out().println("'plumbline metric show NAME' explains one.");
        return ExitCode.DONE;
    }

    private static String[] cells(MetricSpec metric) {
        return new String[]{metric.name(), metric.title(), metric.range().text()};
    }
}
