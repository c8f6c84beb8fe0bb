// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.pii.AnonymityRows;
import io.plumbline.cli.pii.FileKind;
import io.plumbline.cli.pii.Located;
import io.plumbline.cli.pii.Pieces;
import io.plumbline.cli.pii.Reading;
import io.plumbline.cli.pii.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline pii scan}: what sensitive data files hold, and how well the rows of a table hide people. */
final class PiiScanCommand implements Command {
    private static final String SHOW = "--show";
    private static final String QUASI = "--quasi-identifiers";
    private static final String SENSITIVE = "--sensitive";

    @Override
    public CommandSpec spec() {
        return PiiOptions.addTo(Usage.command("scan",
                "Counts sensitive data in files, per column and kind. What was found is not printed unless asked for."))
                .addOption(OptionSpec.builder(SHOW).description("Print what was found, too.").build())
                .addOption(Usage.option(QUASI, "A,B", "Also say how well tables hide people who are known by these "
                        + "columns: k-anonymity and the risk of recognition."))
                .addOption(
                        Usage.option(SENSITIVE, "C,D", "Also say what each group of such people gives away about these "
                                + "columns: l-diversity and t-closeness."));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        List<String> quasi = PiiOptions.list(arguments, QUASI);
        List<String> sensitive = PiiOptions.list(arguments, SENSITIVE);
        if (quasi.isEmpty() && !sensitive.isEmpty()) {
            throw PiiOptions.wrong(SENSITIVE + " needs " + QUASI + ": name the columns people are known by.");
        }
        requireTable(arguments, quasi, sensitive);
        long total;
        try {
            Reading how = PiiOptions.reading(arguments);
            total = scan(arguments, terminal, how, quasi, sensitive);
            how.search().requireColumns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return total > 0 && arguments.hasMatchedOption(PiiOptions.FAIL) ? ExitCode.THRESHOLD_CROSSED : ExitCode.DONE;
    }

    private static void requireTable(ParseResult arguments, List<String> quasi, List<String> sensitive) {
        if (!quasi.isEmpty() && PiiOptions.files(arguments).stream().noneMatch(file -> FileKind.of(file).isTable())) {
            throw PiiOptions
                    .wrong(QUASI + " needs a table; none of the files ends in .csv, .json, .jsonl or .parquet.");
        }
        for (String name : sensitive) {
            if (quasi.contains(name)) {
                throw PiiOptions.wrong("'" + name + "' is in " + QUASI + " and in " + SENSITIVE
                        + "; who knows it already learns nothing from it. Name it once.");
            }
        }
    }

    private static long scan(ParseResult arguments, Terminal terminal, Reading how, List<String> quasi,
            List<String> sensitive) throws IOException {
        boolean quiet = arguments.hasMatchedOption(PiiOptions.QUIET);
        long total = 0;
        try (PiiReport report = PiiReport.on(terminal, PiiOptions.json(arguments), quiet,
                arguments.hasMatchedOption(SHOW)); ProgressLine progress = new ProgressLine(terminal, quiet)) {
            for (Path file : PiiOptions.files(arguments)) {
                FileKind kind = FileKind.of(file);
                Optional<AnonymityRows> rows = quasi.isEmpty() || !kind.isTable()
                        ? Optional.empty()
                        : Optional.of(new AnonymityRows(file.toString(), quasi, sensitive));
                Scan scan = new Scan(report, rows);
                report.begin(file);
                long bytes = Files.exists(file) ? Math.max(1, Files.size(file)) : 1;
                kind.walk(file, Optional.empty(), how, scan, read -> progress.advance(progress(file, read, bytes)));
                progress.close();
                report.end(file, scan.summary, how.search().severities(scan.summary), rows.map(AnonymityRows::figures));
                total += scan.summary.total();
            }
        }
        return total;
    }

    static String progress(Path file, long read, long bytes) {
        return "reading " + file + ": " + Math.min(100, read * 100 / bytes) + " %";
    }

    /** Counts what pieces hold and changes none. */
    private static final class Scan implements Pieces {
        private final PiiReport report;
        private final Optional<AnonymityRows> rows;
        private final Summary summary = new Summary();

        Scan(PiiReport report, Optional<AnonymityRows> rows) {
            this.report = report;
            this.rows = rows;
        }

        @Override
        public void columns(List<String> names) {
            rows.ifPresent(each -> each.require(names));
        }

        @Override
        public String piece(String column, String text, List<Located> found) {
            rows.ifPresent(each -> each.cell(column, text));
            for (Located each : found) {
                summary.add(column, each);
                report.finding(column, each, text.substring(each.found().begin(), each.found().end()));
            }
            return text;
        }

        @Override
        public void note(String sentence) {
            report.note(sentence);
        }

        @Override
        public void rowEnd() {
            rows.ifPresent(AnonymityRows::rowEnd);
        }
    }
}
