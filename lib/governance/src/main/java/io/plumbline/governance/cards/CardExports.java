// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;

/** Where export orders are kept. Every method joins the transaction of the calling thread. */
public interface CardExports {
    /**
     * Keeps a new order.
     *
     * @throws io.plumbline.measure.PlumblineException ALREADY_EXISTS when the card has one of that name
     */
    void add(CardExport export);

    /** Keeps how far an order has come; one that is gone stays gone. */
    void update(CardExport export);

    /** Finds an order. */
    Optional<CardExport> find(String cardName, String jobName);

    /** Lists the orders of a card. */
    Page<CardExport> list(ExportQuery query, PageRequest page);

    /** Removes every order of a card. */
    void deleteAll(String cardName);
}
