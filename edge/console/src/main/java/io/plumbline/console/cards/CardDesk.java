// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.documents.cards.CardForm;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.ModelCard;
import java.util.function.Function;

/**
 * What the pages of model cards use.
 *
 * @param cards     the rules of cards
 * @param documents reads their content
 * @param form      turns content into fields and back
 * @param pdf       writes a version as a PDF
 */
public record CardDesk(CardKeeping cards, CardDocuments documents, CardForm form, Function<ModelCard, byte[]> pdf) {}
