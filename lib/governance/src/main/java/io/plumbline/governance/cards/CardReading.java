// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

/** Reads the content of cards as far as the rules need it. */
public interface CardReading {
    /**
     * Checks {@code content} against the schema of model cards and returns what is listed of it.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_DOCUMENT when it is no JSON, or not by the schema
     */
    CardFacts read(String content);
}
