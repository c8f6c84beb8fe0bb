// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import io.plumbline.training.Corpus;
import io.plumbline.training.MarkdownTables;
import io.plumbline.training.Pool;
import io.plumbline.training.Report;
import io.plumbline.training.content.IdentityGaps.Gap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The detector card of the content heads: a text of ours with the figures filled in. */
final class ContentCard {
    private ContentCard() {}

    static String of(String version, Corpus corpus, Report report, List<Gain> gains, List<Gap> gaps) {
        Gap all = gaps.get(gaps.size() - 1);
        List<Gap> groups = gaps.subList(0, gaps.size() - 1);
        Gap widest = groups.stream().max(Comparator.comparingDouble(gap -> Math.abs(gap.area() - all.area())))
                .orElse(all);
        long own = corpus.train().stream().filter(one -> one.source().startsWith("own/")).count()
                + corpus.validation().stream().filter(one -> one.source().startsWith("own/")).count();
        String pools = MarkdownTables.pools(report);
        for (Pool pool : corpus.pools()) {
            pools = pool.calibrates() ? pools.replace("| " + pool.name() + " |", "| " + pool.name() + "* |") : pools;
        }
        return template().replace("{{VERSION}}", version).replace("{{OWN}}", number(own))
                .replace("{{TRAINED}}", number(corpus.train().size())).replace("{{POOLS}}", pools.strip())
                .replace("{{GAINS}}", gainTable(gains).strip())
                .replace("{{RANKINGS}}", MarkdownTables.rankings(report).strip())
                .replace("{{GROUPS}}", String.valueOf(groups.size()))
                .replace("{{GAP}}", decimal(Math.abs(widest.area() - all.area())))
                .replace("{{GAPGROUP}}", widest.group()).replace("{{IDENTITY}}", table(gaps).strip());
    }

    private static String table(List<Gap> gaps) {
        StringBuilder table = new StringBuilder("""
                | Group | Area under ROC | Mean severity of neutral sentences |
                |---|---:|---:|
                """);
        for (Gap gap : gaps) {
            table.append("| ").append(gap.group()).append(" | ").append(decimal(gap.area())).append(" | ")
                    .append(decimal(gap.neutral())).append(" |\n");
        }
        return table.toString();
    }

    private static String gainTable(List<Gain> gains) {
        StringBuilder table = new StringBuilder("""
                | Head | Texts | Heads alone | With the network | Difference (95 %) |
                |---|---:|---:|---:|---|
                """);
        for (Gain gain : gains) {
            table.append("| ").append(gain.head()).append(" | ").append(number(gain.texts())).append(" | ")
                    .append(decimal(gain.alone())).append(" | ").append(decimal(gain.helped())).append(" | ")
                    .append(String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f) |%n", gain.helped() - gain.alone(),
                            gain.from(), gain.to()));
        }
        return table.toString();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String template() {
        try (InputStream in = ContentCard.class.getResourceAsStream("card.md")) {
            if (in == null) {
                throw new IllegalStateException("the resource card.md is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
