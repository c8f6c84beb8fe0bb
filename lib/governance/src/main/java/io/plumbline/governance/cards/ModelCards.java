// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;
import java.util.Set;

/** Where model cards are kept. Every method joins the transaction of the calling thread. */
public interface ModelCards {
    /**
     * Keeps a card at its first version.
     *
     * @throws io.plumbline.measure.PlumblineException ALREADY_EXISTS when there is a card of that name
     */
    void add(ModelCard first);

    /**
     * Keeps {@code next}, the version after the newest.
     *
     * @param rewritten whether its content differs from the version before
     * @throws io.plumbline.measure.PlumblineException CONFLICT when somebody else has made that version meanwhile
     */
    void append(ModelCard next, boolean rewritten);

    /** Finds the newest version of a card. */
    Optional<ModelCard> find(String name);

    /** Finds one version of a card. */
    Optional<ModelCard> find(String name, int version);

    /** Lists cards. */
    Page<CardSummary> list(CardQuery query, PageRequest page);

    /** Lists the versions of a card. */
    Page<CardSummary> versions(String name, VersionQuery query, PageRequest page);

    /** Returns the ARNs of all who wrote the content of a card since it was last approved. */
    Set<String> authors(String name);

    /** Notes how far the deletion of a card has come; returns whether there is such a card. */
    boolean mark(String name, CardProcessing processing);

    /** Removes all versions of a card and keeps its name. */
    void deleteContent(String name);

    /** Removes a card whose versions are gone. */
    void delete(String name);
}
