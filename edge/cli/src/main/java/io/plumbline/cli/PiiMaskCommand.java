// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.pii.FileKind;
import io.plumbline.cli.pii.Located;
import io.plumbline.cli.pii.MaskedFiles;
import io.plumbline.cli.pii.Pieces;
import io.plumbline.cli.pii.Reading;
import io.plumbline.cli.pii.Summary;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import io.plumbline.privacy.disguise.Disguise;
import io.plumbline.privacy.disguise.DisguiseKey;
import io.plumbline.privacy.disguise.Operator;
import io.plumbline.privacy.disguise.Operators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline pii mask}: copies of files in which sensitive data is disguised. */
final class PiiMaskCommand implements Command {
    private static final String OUTPUT = "--output";
    private static final String OPERATOR = "--operator";
    private static final String KEY = "--key-file";
    private static final List<String> OPERATORS = List.of("mask", "redact", "hash", "pseudonymise", "generalise");
    private static final int LARGEST_KEY = 4096;

    @Override
    public CommandSpec spec() {
        return PiiOptions.addTo(Usage.command("mask",
                "Writes copies of files in which sensitive data is disguised; the files themselves stay as they are."))
                .addOption(Usage.option(OUTPUT, "DIR", "The folder the copies go to, under their names. Required."))
                .addOption(Usage.option(OPERATOR, String.join("|", OPERATORS),
                        "mask (the default) writes {NAME}; redact leaves nothing; hash and pseudonymise write the same for "
                                + "the same value and need --key-file; generalise writes decades, months, networks and towns."))
                .addOption(Usage.option(KEY, "FILE", "The secret behind hashes and pseudonyms: a file of at least "
                        + DisguiseKey.SHORTEST + " random bytes that nobody else has."));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        Operators operators = Operators.all(operator(arguments));
        Path folder = Usage.path(OUTPUT, Optional.ofNullable(arguments.<String>matchedOptionValue(OUTPUT, null))
                .orElseThrow(() -> PiiOptions.wrong(OUTPUT + " is missing; name the folder the copies go to.")));
        long total;
        try {
            total = mask(arguments, terminal, PiiOptions.reading(arguments), operators, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return total > 0 && arguments.hasMatchedOption(PiiOptions.FAIL) ? ExitCode.THRESHOLD_CROSSED : ExitCode.DONE;
    }

    private static long mask(ParseResult arguments, Terminal terminal, Reading how, Operators operators, Path folder)
            throws IOException {
        boolean quiet = arguments.hasMatchedOption(PiiOptions.QUIET);
        boolean json = PiiOptions.json(arguments);
        long total = 0;
        try (MaskedFiles copies = MaskedFiles.in(folder, PiiOptions.files(arguments));
                PiiReport report = PiiReport.on(terminal, json, quiet, false);
                ProgressLine progress = new ProgressLine(terminal, quiet)) {
            for (Path file : PiiOptions.files(arguments)) {
                Masking masking = new Masking(report, operators);
                report.begin(file);
                long bytes = Files.exists(file) ? Math.max(1, Files.size(file)) : 1;
                copies.write(file, out -> FileKind.of(file).walk(file, Optional.of(out), how, masking,
                        read -> progress.advance(PiiScanCommand.progress(file, read, bytes))));
                progress.close();
                report.end(file, masking.summary, how.search().severities(masking.summary), Optional.empty());
                total += masking.summary.total();
            }
            how.search().requireColumns();
            copies.publish();
        }
        return total;
    }

    private static Operator operator(ParseResult arguments) {
        String name = arguments.matchedOptionValue(OPERATOR, OPERATORS.getFirst());
        return switch (name) {
            case "mask" -> new Operator.Tag();
            case "redact" -> new Operator.Redact();
            case "hash" -> new Operator.Hash(key(arguments));
            case "pseudonymise" -> new Operator.Pseudonym(key(arguments));
            case "generalise" -> new Operator.Generalise();
            default -> throw PiiOptions
                    .wrong(OPERATOR + " is '" + name + "', allowed are " + String.join(", ", OPERATORS) + "."
                            + Suggestions.hint(name, OPERATORS));
        };
    }

    private static DisguiseKey key(ParseResult arguments) {
        Path file = Usage.path(KEY, Optional.ofNullable(arguments.<String>matchedOptionValue(KEY, null))
                .orElseThrow(() -> PiiOptions.wrong("this operator needs " + KEY + ": a file of 32 random bytes, as "
                        + "'head -c 32 /dev/urandom' writes.")));
        try {
            if (!Files.isRegularFile(file)) {
                throw new PlumblineException(Category.NOT_FOUND,
                        "the key file " + file + " does not exist. Check the path.");
            }
            if (Files.size(file) > LARGEST_KEY) {
                throw PiiOptions
                        .wrong("the key file " + file + " has " + Files.size(file) + " bytes, at most " + LARGEST_KEY
                                + " are allowed; is it another file?");
            }
            return DisguiseKey.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Disguises what pieces hold. */
    private static final class Masking implements Pieces {
        private final PiiReport report;
        private final Operators operators;
        private final Summary summary = new Summary();

        Masking(PiiReport report, Operators operators) {
            this.report = report;
            this.operators = operators;
        }

        @Override
        public String piece(String column, String text, List<Located> found) {
            found.forEach(each -> {
                summary.add(column, each);
                report.finding(column, each, "");
            });
            return found.isEmpty()
                    ? text
                    : Disguise.all(text, found.stream().map(Located::found).toList(), operators).text();
        }

        @Override
        public void note(String sentence) {
            report.note(sentence);
        }
    }
}
