// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.pii.FileKind;
import io.plumbline.cli.pii.MaskedFiles;
import io.plumbline.cli.pii.PieceSearch;
import io.plumbline.cli.pii.Summary;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import io.plumbline.privacy.Finding;
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
        PieceSearch search = PiiOptions.search(arguments);
        boolean json = PiiOptions.json(arguments);
        boolean quiet = arguments.hasMatchedOption(PiiOptions.QUIET);
        Operators operators = Operators.all(operator(arguments));
        Path folder = Usage.path(OUTPUT, Optional.ofNullable(arguments.<String>matchedOptionValue(OUTPUT, null))
                .orElseThrow(() -> PiiOptions.wrong(OUTPUT + " is missing; name the folder the copies go to.")));
        long total = 0;
        try (MaskedFiles copies = MaskedFiles.in(folder, PiiOptions.files(arguments));
                PiiReport report = PiiReport.on(terminal, json, quiet, false);
                ProgressLine progress = new ProgressLine(terminal, quiet)) {
            for (Path file : PiiOptions.files(arguments)) {
                Summary summary = new Summary();
                report.begin(file);
                long bytes = Files.exists(file) ? Math.max(1, Files.size(file)) : 1;
                copies.write(file, out -> FileKind.of(file).walk(file, Optional.of(out), (line, column, text) -> {
                    List<PieceSearch.Located> places = search.find(line, column, text);
                    places.forEach(each -> {
                        summary.add(each.line(), column, each.finding());
                        report.finding(each.line(), column, each.finding(), "");
                    });
                    List<Finding> found = places.stream().map(PieceSearch.Located::finding).toList();
                    return found.isEmpty() ? text : Disguise.apply(text, found, operators).text();
                }, read -> progress.advance(PiiScanCommand.progress(file, read, bytes))));
                progress.close();
                report.end(file, summary, Optional.empty());
                total += summary.total();
            }
            copies.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return total > 0 && arguments.hasMatchedOption(PiiOptions.FAIL) ? ExitCode.THRESHOLD_CROSSED : ExitCode.DONE;
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
}
