// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import java.util.List;

/**
 * A section of a card.
 *
 * @param id      where links lead
 * @param heading its name
 * @param blocks  what is in it; nothing where the card says nothing
 */
record CardPart(String id, String heading, List<Block> blocks) {
    CardPart {
        blocks = List.copyOf(blocks);
    }
}
