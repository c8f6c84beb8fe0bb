// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The cards that stand in Markdown in docs/detectors, as this build carries them. */
public final class MarkdownCards implements DetectorCards {
    private static final List<String> NAMES = List.of("content", "prompt-attack", "topics", "grounding",
            "sensitive-data", "names");

    private final List<Card> cards;

    private MarkdownCards(List<Card> cards) {
        this.cards = List.copyOf(cards);
    }

    /** Reads the cards. */
    public static MarkdownCards read() {
        List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
        Parser parser = Parser.builder().extensions(tables).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(tables).escapeHtml(true).sanitizeUrls(true).build();
        return new MarkdownCards(NAMES.stream().filter(MarkdownCards::isThere).map(name -> {
            String text = text(name);
            String title = text.lines().findFirst().orElse(name).replaceFirst("^#+ *", "");
            return new Card(name, title, scrolling(renderer.render(parser.parse(text.replaceFirst("^#[^\n]*\n", "")))));
        }).toList());
    }

    @Override
    public List<Card> all() {
        return cards;
    }

    /** Puts each table into a region that scrolls on its own, for a table may be wider than a phone. */
    private static String scrolling(String html) {
        List<String> parts = List.of(html.replace("</table>", "</table></div>").split("<table>", -1));
        StringBuilder page = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            page.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table ").append(i)
                    .append("\"><table>").append(parts.get(i));
        }
        return page.toString();
    }

    private static boolean isThere(String name) {
        return MarkdownCards.class.getResource("cards/" + name + ".md") != null;
    }

    private static String text(String name) {
        try (InputStream stream = Objects.requireNonNull(
                MarkdownCards.class.getResourceAsStream("cards/" + name + ".md"), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
