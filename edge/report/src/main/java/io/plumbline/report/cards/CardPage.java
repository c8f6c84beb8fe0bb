// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.content.CardContent;
import io.plumbline.report.Names;
import io.plumbline.report.Stylesheet;
import io.plumbline.report.charts.Skin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the templates show of a card.
 *
 * @param card    the version
 * @param content what it says
 * @param arn     its ARN
 * @param skin    screen or paper
 */
record CardPage(ModelCard card, CardContent content, String arn, Skin skin) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'",
            Locale.ENGLISH);

    boolean paper() {
        return skin == Skin.PAPER;
    }

    Stylesheet style() {
        return Stylesheet.of(skin);
    }

    /** Returns what the document is called. */
    String title() {
        return "Model card: " + name() + ", version " + card.version();
    }

    /** Returns the name of the model, or of the card where nobody named the model. */
    String name() {
        return content.overview().modelName().map(Names::shown).orElse(card.name());
    }

    String status() {
        return switch (card.status()) {
            case DRAFT -> "Draft";
            case PENDING_REVIEW -> "Pending review";
            case APPROVED -> "Approved";
            case ARCHIVED -> "Archived";
        };
    }

    /** Returns in one sentence how far the card has come and who brought it there. */
    String standing() {
        String by = Names.shown(card.changedBy().name()) + " on " + date(card.changedAt());
        return switch (card.status()) {
            case DRAFT -> "A draft, last changed by " + by + ". Nobody has approved this version.";
            case PENDING_REVIEW -> "Waits for review since " + by + ". Nobody has approved this version.";
            case APPROVED -> "Approved as it stands here by " + by + ".";
            case ARCHIVED -> "Archived by " + by + "; no longer in use.";
        };
    }

    String statusClass() {
        return card.status() == CardStatus.APPROVED ? "is-pass" : "is-unsure";
    }

    String risk() {
        return content.uses().riskRating().orElse("not rated");
    }

    List<CardPart> parts() {
        return new CardParts(content, skin).all();
    }

    /** Returns what stands behind the words, name to text, in reading order. */
    List<Map.Entry<String, String>> provenance() {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry("Card", card.name() + ", version " + card.version()));
        facts.add(Map.entry("ARN", arn));
        facts.add(Map.entry("Created", date(card.createdAt()) + " by " + Names.shown(card.createdBy().name())));
        facts.add(Map.entry("This version", date(card.changedAt()) + " by " + Names.shown(card.changedBy().name())));
        facts.add(Map.entry("SHA-256 of the content", sha256()));
        return facts;
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(card.content().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
