// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import io.plumbline.report.Markdown;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A card as Markdown. Charts are left to their figures. */
final class CardMarkdown {
    private CardMarkdown() {}

    static String of(CardPage page) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Markdown.plain(page.title())).append("\n\n").append(Markdown.plain(page.standing()))
                .append("\n\nRisk rating: ").append(Markdown.plain(page.risk())).append("\n");
        for (CardPart part : page.parts()) {
            text.append("\n## ").append(part.heading()).append("\n\n");
            if (part.blocks().isEmpty()) {
                text.append("Nothing is stated here.\n");
            }
            text.append(part.blocks().stream().map(CardMarkdown::block).collect(Collectors.joining("\n")));
        }
        return text.append("\n## Provenance\n\n").append(facts(page.provenance())).toString();
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(String heading) -> "### " + Markdown.plain(heading) + "\n";
            case Block.Prose(String label, List<String> paragraphs) -> (label.isEmpty()
                    ? ""
                    : "**" + Markdown.plain(label) + "**\n\n")
                    + paragraphs.stream().map(Markdown::plain).collect(Collectors.joining("\n\n", "", "\n"));
            case Block.Facts(List<Map.Entry<String, String>> facts) -> facts(facts);
            case Block.Table(String caption, List<String> head, List<List<String>> rows) -> "**"
                    + Markdown.plain(caption) + "**\n\n" + Markdown.table(head, rows);
            case Block.Chart(_, String note, _) -> note.isEmpty() ? "" : Markdown.plain(note) + "\n";
        };
    }

    private static String facts(List<Map.Entry<String, String>> facts) {
        return facts.stream().map(fact -> "- " + Markdown.plain(fact.getKey()) + ": "
                + Markdown.plain(String.join(", ", fact.getValue().lines().toList())) + "\n")
                .collect(Collectors.joining());
    }
}
