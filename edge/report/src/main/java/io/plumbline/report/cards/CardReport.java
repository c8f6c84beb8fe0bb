// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.report.Markup;
import io.plumbline.report.Pdf;
import io.plumbline.report.charts.Skin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A version of a model card as documents. The same version gives the same bytes.
 *
 * @param card the version
 * @param arn  the ARN of the card
 */
public record CardReport(ModelCard card, String arn) {
    private static final CardDocuments DOCUMENTS = new CardDocuments();

    /** Returns the card as part of a page: headings from {@code h2} on, no {@code html} around it. */
    public String part() {
        return Markup.of("cards/card.jte", page(Skin.SCREEN));
    }

    /** Returns the headings of {@link #part()}, in their order. */
    public List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (CardPart part : page(Skin.SCREEN).parts()) {
            headings.add(new Heading(part.id(), part.heading(), false));
            for (int i = 0; i < part.blocks().size(); i++) {
                if (part.blocks().get(i) instanceof Block.Heading within) {
                    headings.add(new Heading(part.id() + "-" + i, within.text(), true));
                }
            }
        }
        headings.add(new Heading("provenance", "Provenance", false));
        return headings;
    }

    /** Returns the card as a page of its own that needs no network. UTF-8. */
    public byte[] html() {
        return Markup.of("cards/page.jte", page(Skin.SCREEN)).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the card as PDF/A-3a: tagged, with outline and typeface, and the content as JSON inside. */
    public byte[] pdf() {
        return Pdf.archive(Markup.of("cards/page.jte", page(Skin.PAPER)), card.changedAt(),
                new Pdf.Attachment(card.name() + ".json", "application/json", "The content of the model card",
                        json()));
    }

    /** Returns the card as Markdown. UTF-8. */
    public byte[] markdown() {
        return CardMarkdown.of(page(Skin.SCREEN)).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the content of the card, indented. UTF-8. */
    public byte[] json() {
        return DOCUMENTS.pretty(card.content()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A heading.
     *
     * @param id     where links to it lead
     * @param text   what it says
     * @param within whether it stands within the part before it
     */
    public record Heading(String id, String text, boolean within) {}

    private CardPage page(Skin skin) {
        return new CardPage(card, DOCUMENTS.content(card.content()), arn, skin);
    }
}
