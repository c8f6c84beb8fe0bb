// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import io.plumbline.governance.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * An order to write a version of a card into files.
 *
 * @param cardName   the card
 * @param jobName    what the order is called, unique for the card
 * @param version    the version that is written
 * @param outputPath where to, {@code s3://bucket/prefix}
 * @param status     how far it has come
 * @param artifact   where the PDF is; empty until it is there
 * @param failure    why there is none
 * @param by         who asked for it
 * @param createdAt  when
 * @param changedAt  when its status changed last
 */
public record CardExport(String cardName, String jobName, int version, String outputPath, Status status,
        Optional<String> artifact, Optional<String> failure, Actor by, Instant createdAt, Instant changedAt) {
    /** How far an export has come. */
    public enum Status {
        /** Not done yet. */
        IN_PROGRESS("InProgress"),
        /** The files are there. */
        COMPLETED("Completed"),
        /** They are not, and will not be. */
        FAILED("Failed");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** Returns it as the API and the store write it. */
        public String word() {
            return word;
        }

        /** Returns what is written {@code word}; empty when there is none. */
        public static Optional<Status> of(String word) {
            return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
        }
    }

    /** Returns the same export, done. */
    public CardExport completed(String uri, Instant at) {
        return new CardExport(cardName, jobName, version, outputPath, Status.COMPLETED, Optional.of(uri),
                Optional.empty(), by, createdAt, at);
    }

    /** Returns the same export, given up. */
    public CardExport failed(String reason, Instant at) {
        return new CardExport(cardName, jobName, version, outputPath, Status.FAILED, Optional.empty(),
                Optional.of(reason), by, createdAt, at);
    }
}
