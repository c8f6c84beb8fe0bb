// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Heading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The cards that stand in Markdown in docs/detectors, as this build carries them. */
public final class MarkdownCards implements DetectorCards {
    private static final List<String> NAMES = List.of("content", "prompt-attack", "topics", "grounding",
            "sensitive-data", "names");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final int PART = 2;

    private final List<Card> cards;

    private MarkdownCards(List<Card> cards) {
        this.cards = List.copyOf(cards);
    }

    /** Reads the cards. */
    public static MarkdownCards read() {
        return new MarkdownCards(NAMES.stream().filter(MarkdownCards::isThere)
                .map(name -> card(name, text(name))).toList());
    }

    @Override
    public List<Card> all() {
        return cards;
    }

    static Card card(String name, String text) {
        String title = text.lines().findFirst().orElse(name).replaceFirst("^#+ *", "");
        Node document = Parser.builder().extensions(TABLES).build().parse(text.replaceFirst("^#[^\n]*\n", ""));
        List<Heading> headings = headings(document);
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();
        return new Card(name, title, scrolling(anchored(renderer.render(document), headings)), headings);
    }

    private static List<Heading> headings(Node document) {
        List<Heading> headings = new ArrayList<>();
        TextContentRenderer words = TextContentRenderer.builder().build();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading heading && heading.getLevel() == PART) {
                headings.add(new Heading("part-" + (headings.size() + 1), words.render(heading).strip()));
            }
        }
        return headings;
    }

    /** Gives the headings of the parts, in their order, the ids that the list of contents leads to. */
    private static String anchored(String html, List<Heading> headings) {
        String[] parts = html.split("<h2>", -1);
        StringBuilder page = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            page.append("<h2 id=\"").append(headings.get(i - 1).id()).append("\">").append(parts[i]);
        }
        return page.toString();
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
