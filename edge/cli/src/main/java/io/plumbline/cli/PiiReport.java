// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.plumbline.cli.pii.Located;
import io.plumbline.cli.pii.Summary;
import io.plumbline.measure.Measurement;
import io.plumbline.privacy.custom.Severity;
import io.plumbline.privacy.search.Found;
import io.plumbline.privacy.tables.AnonymityFigures;
import io.plumbline.privacy.tables.Diversity;
import io.plumbline.privacy.tables.ReidentificationRisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code plumbline pii scan} prints: a table per file, or one JSON document written while files are read. */
sealed interface PiiReport extends AutoCloseable {

    static PiiReport on(Terminal terminal, boolean json, boolean quiet, boolean shown) {
        return json ? new Json(terminal, shown) : new Table(terminal, quiet, shown);
    }

    void begin(Path file);

    void finding(String column, Located each, String text);

    /** Tells of something odd about a file, on stderr. */
    void note(String sentence);

    /** Tells of all of a file: counts, how much what custom identifiers found matters, and how well rows hide people. */
    void end(Path file, Summary summary, Map<String, Optional<Severity>> severities,
            Optional<AnonymityFigures> anonymity);

    @Override
    void close();

    /** The figures with the names they are printed by. */
    static Map<String, Measurement> named(AnonymityFigures figures) {
        Map<String, Measurement> named = new LinkedHashMap<>();
        ReidentificationRisk risk = figures.risk();
        named.put("k", figures.k());
        named.put("prosecutor risk, highest", risk.prosecutorHighest());
        named.put("prosecutor risk, mean", risk.prosecutorMean());
        named.put("marketer risk", risk.marketer());
        for (Diversity each : figures.diversity()) {
            String column = each.column().name();
            named.put("l of " + column + ", distinct", each.distinct());
            named.put("l of " + column + ", entropy", each.entropy());
            named.put("l of " + column + ", recursive (c = " + (int) each.c() + ")", each.recursive());
            named.put("t of " + column, each.closeness());
        }
        return named;
    }

    /** For people. */
    final class Table implements PiiReport {
        private final Terminal terminal;
        private final boolean quiet;
        private final boolean shown;

        private Table(Terminal terminal, boolean quiet, boolean shown) {
            this.terminal = terminal;
            this.quiet = quiet;
            this.shown = shown;
        }

        @Override
        public void begin(Path file) {}

        @Override
        public void finding(String column, Located each, String text) {
            if (shown && !quiet) {
                String where = column.isEmpty() ? "line " + each.line() : "row " + each.line() + ", " + column;
                terminal.out().println(
                        printable(where) + ": " + printable(each.found().kind().name()) + " " + printable(text));
            }
        }

        /** A control character in a file must not reach the terminal. */
        private static String printable(String text) {
            return text.replaceAll("\\p{Cntrl}", " ");
        }

        @Override
        public void note(String sentence) {
            if (!quiet) {
                terminal.err().println("plumbline: " + printable(sentence));
            }
        }

        @Override
        public void end(Path file, Summary summary, Map<String, Optional<Severity>> severities,
                Optional<AnonymityFigures> anonymity) {
            if (quiet) {
                return;
            }
            if (summary.total() == 0) {
                terminal.out().println(file + ": nothing found");
            } else {
                terminal.out().println(file + ": " + summary.total() + " found");
                TextTable table = new TextTable(TextTable.LEFT, TextTable.LEFT, TextTable.RIGHT, TextTable.RIGHT,
                        TextTable.LEFT);
                summary.entries().forEach(entry -> table.row(printable(entry.column()), printable(entry.kind().name()),
                        Long.toString(entry.count()), String.format(Locale.ROOT, "%.2f", entry.highest()),
                        "first in " + (entry.column().isEmpty() ? "line " : "row ") + entry.line()));
                table.print(terminal.out(), "  ");
            }
            severities.forEach((name, severity) -> terminal.out().println("  " + printable(name) + ": " + severity
                    .map(each -> "severity " + each).orElse("fewer than its lowest threshold of severity")));
            anonymity.ifPresent(this::print);
        }

        private static String counted(long number, String thing) {
            return number + " " + thing + (number == 1 ? "" : "s");
        }

        private void print(AnonymityFigures figures) {
            terminal.out().println("  " + counted(figures.rows(), "row") + " in "
                    + counted(figures.classes(), "group") + " alike in "
                    + String.join(", ", figures.quasiIdentifiers()) + "; " + counted(figures.uniqueRows(), "row")
                    + (figures.uniqueRows() == 1 ? " is" : " are") + " alone in theirs");
            TextTable table = new TextTable(TextTable.LEFT, TextTable.LEFT);
            named(figures).forEach((name, value) -> table.row(name, text(value)));
            table.print(terminal.out(), "  ");
        }

        private static String text(Measurement value) {
            return switch (value) {
                case Measurement.Defined(double number) ->
                    number == Math.rint(number)
                            ? Long.toString((long) number)
                            : String.format(Locale.ROOT, "%.4f", number);
                case Measurement.Undefined(String reason) -> "undefined: " + reason;
            };
        }

        @Override
        public void close() {
            terminal.out().flush();
        }
    }

    /** For programs. */
    final class Json implements PiiReport {
        private final Terminal terminal;
        private final JsonGenerator generator;
        private final boolean shown;

        private Json(Terminal terminal, boolean shown) {
            this.terminal = terminal;
            this.shown = shown;
            try {
                generator = new JsonFactory().createGenerator(terminal.out())
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter();
                generator.writeStartObject();
                generator.writeArrayFieldStart("files");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void begin(Path file) {
            write(() -> {
                generator.writeStartObject();
                generator.writeStringField("file", file.toString());
                generator.writeArrayFieldStart("findings");
            });
        }

        @Override
        public void note(String sentence) {
            terminal.err().println("plumbline: " + sentence);
        }

        @Override
        public void finding(String column, Located each, String text) {
            Found finding = each.found();
            write(() -> {
                generator.writeStartObject();
                generator.writeStringField("type", finding.kind().name());
                generator.writeNumberField(column.isEmpty() ? "line" : "row", each.line());
                if (!column.isEmpty()) {
                    generator.writeStringField("column", column);
                    generator.writeNumberField("begin", finding.begin());
                    generator.writeNumberField("end", finding.end());
                }
                generator.writeNumberField("length", finding.length());
                generator.writeNumberField("score", Math.round(finding.score() * 1000) / 1000.0);
                generator.writeStringField("detector", finding.detector());
                if (shown) {
                    generator.writeStringField("text", text);
                }
                generator.writeEndObject();
            });
        }

        @Override
        public void end(Path file, Summary summary, Map<String, Optional<Severity>> severities,
                Optional<AnonymityFigures> anonymity) {
            write(() -> {
                generator.writeEndArray();
                generator.writeNumberField("found", summary.total());
                if (!severities.isEmpty()) {
                    severities(severities);
                }
                if (anonymity.isPresent()) {
                    anonymity(anonymity.get());
                }
                generator.writeEndObject();
            });
        }

        private void severities(Map<String, Optional<Severity>> severities) throws IOException {
            generator.writeObjectFieldStart("severities");
            for (Map.Entry<String, Optional<Severity>> each : severities.entrySet()) {
                generator.writeStringField(each.getKey(), each.getValue().map(Enum::name).orElse(null));
            }
            generator.writeEndObject();
        }

        private void anonymity(AnonymityFigures figures) throws IOException {
            generator.writeObjectFieldStart("anonymity");
            generator.writeNumberField("rows", figures.rows());
            generator.writeNumberField("groups", figures.classes());
            generator.writeNumberField("unique_rows", figures.uniqueRows());
            for (Map.Entry<String, Measurement> each : named(figures).entrySet()) {
                if (each.getValue() instanceof Measurement.Defined(double value)) {
                    generator.writeNumberField(each.getKey(), value);
                } else {
                    generator.writeNullField(each.getKey());
                }
            }
            generator.writeEndObject();
        }

        @Override
        public void close() {
            write(() -> {
                // After a failure the document stays cut: half a result must not look like a whole one.
                if (generator.getOutputContext().inArray()
                        && generator.getOutputContext().getParent().getParent().inRoot()) {
                    generator.writeEndArray();
                    generator.writeEndObject();
                    generator.writeRaw("\n");
                }
                generator.flush();
            });
        }

        private static void write(Writing writing) {
            try {
                writing.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A step of writing. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }
}
