// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.pii.AnonymityRows;
import io.plumbline.cli.pii.FileKind;
import io.plumbline.cli.pii.PieceSearch;
import io.plumbline.cli.pii.Pieces;
import io.plumbline.cli.pii.Summary;
import io.plumbline.privacy.Finding;
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
        PieceSearch search = PiiOptions.search(arguments);
        List<String> quasi = PiiOptions.list(arguments, QUASI);
        List<String> sensitive = PiiOptions.list(arguments, SENSITIVE);
        if (quasi.isEmpty() && !sensitive.isEmpty()) {
            throw PiiOptions.wrong(SENSITIVE + " needs " + QUASI + ": name the columns people are known by.");
        }
        boolean json = PiiOptions.json(arguments);
        boolean quiet = arguments.hasMatchedOption(PiiOptions.QUIET);
        boolean shown = arguments.hasMatchedOption(SHOW);
        long total = 0;
        try (PiiReport report = PiiReport.on(terminal, json, quiet, shown);
                ProgressLine progress = new ProgressLine(terminal, quiet)) {
            for (Path file : PiiOptions.files(arguments)) {
                FileKind kind = FileKind.of(file);
                Optional<AnonymityRows> rows = quasi.isEmpty() || !kind.isTable()
                        ? Optional.empty()
                        : Optional.of(new AnonymityRows(file.toString(), quasi, sensitive));
                Scan scan = new Scan(search, report, rows);
                report.begin(file);
                long bytes = Files.exists(file) ? Math.max(1, Files.size(file)) : 1;
                kind.walk(file, Optional.empty(), scan, read -> progress.advance(progress(file, read, bytes)));
                progress.close();
                report.end(file, scan.summary, rows.map(AnonymityRows::figures));
                total += scan.summary.total();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return total > 0 && arguments.hasMatchedOption(PiiOptions.FAIL) ? ExitCode.THRESHOLD_CROSSED : ExitCode.DONE;
    }

    static String progress(Path file, long read, long bytes) {
        return "reading " + file + ": " + Math.min(100, read * 100 / bytes) + " %";
    }

    /** Counts what pieces hold and changes none. */
    private static final class Scan implements Pieces {
        private final PieceSearch search;
        private final PiiReport report;
        private final Optional<AnonymityRows> rows;
        private final Summary summary = new Summary();

        Scan(PieceSearch search, PiiReport report, Optional<AnonymityRows> rows) {
            this.search = search;
            this.report = report;
            this.rows = rows;
        }

        @Override
        public void columns(List<String> names) {
            rows.ifPresent(each -> each.require(names));
        }

        @Override
        public String piece(long line, String column, String text) {
            rows.ifPresent(each -> each.cell(column, text));
            for (PieceSearch.Located each : search.find(line, column, text)) {
                Finding finding = each.finding();
                summary.add(each.line(), column, finding);
                report.finding(each.line(), column, finding, text.substring(finding.begin(), finding.end()));
            }
            return text;
        }

        @Override
        public void rowEnd() {
            rows.ifPresent(AnonymityRows::rowEnd);
        }
    }
}
