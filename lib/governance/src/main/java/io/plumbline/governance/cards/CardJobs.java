// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

/** Work that begins once the transaction that asks for it is stored, and is done even after a crash. */
public interface CardJobs {
    /** Writes the files of an export that is kept as in progress. */
    void export(CardExport export);

    /** Deletes a card that is marked for it. */
    void delete(String cardName);
}
