// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.GovernanceEvents;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be done to model cards, with its rules: the AWS API and the console both come here. Who calls must
 * have asked for permission, and must hold a transaction. Safe for use by many threads.
 */
public final class CardKeeping {
    private static final int LONGEST_CONTENT = 100_000;

    private final ModelCards cards;
    private final CardReading reading;
    private final CardJobs jobs;
    private final CardPolicy policy;
    private final GovernanceEvents events;
    private final Arns arns;
    private final InstantSource clock;

    public CardKeeping(ModelCards cards, CardReading reading, CardJobs jobs, CardPolicy policy, GovernanceEvents events,
            Arns arns, InstantSource clock) {
        this.cards = cards;
        this.reading = reading;
        this.jobs = jobs;
        this.policy = policy;
        this.events = events;
        this.arns = arns;
        this.clock = clock;
    }

    /** Creates a card; ALREADY_EXISTS when there is one of that name. */
    public ModelCard create(NewCard wish, Actor by) {
        String name = CardNames.checked("the name of a model card", wish.name());
        new CardRules(policy).begin(wish.status());
        Instant now = now();
        ModelCard card = new ModelCard(name, 1, wish.status(), wish.content(), read(wish.content()), wish.kmsKeyId(),
                by, now, by, now, Optional.empty());
        cards.add(card);
        tell(card);
        return card;
    }

    /**
     * Makes the next version of a card: with other content, or in another status, never both.
     *
     * @param name    the card, by name or ARN
     * @param content the new content
     * @param status  the new status
     * @param seen    the version the caller looked at; CONFLICT when it is no longer the newest. Empty to change
     *                whatever is there.
     */
    public ModelCard update(String name, Optional<String> content, Optional<CardStatus> status, Optional<Integer> seen,
            Actor by) {
        if (content.isPresent() == status.isPresent()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, content.isPresent()
                    ? "the content and the status of a model card cannot be changed in one step; change one, then the "
                            + "other."
                    : "nothing to change was given; give the content or the status of the model card.");
        }
        ModelCard card = changeable(name, seen);
        return content.isPresent() ? rewrite(card, content.get(), by) : move(card, status.orElseThrow(), by);
    }

    private ModelCard rewrite(ModelCard card, String content, Actor by) {
        ModelCard next = card.rewritten(content, read(content), new CardRules(policy).afterEditing(card), by,
                now());
        cards.append(next, true);
        tell(next);
        return next;
    }

    private ModelCard move(ModelCard card, CardStatus status, Actor by) {
        new CardRules(policy).move(card, status, cards.authors(card.name()).contains(by.arn()));
        ModelCard next = card.moved(status, by, now());
        cards.append(next, false);
        tell(next);
        return next;
    }

    /** Begins to delete a card with all its versions and exports; the files of exports stay. */
    public void delete(String name) {
        ModelCard card = require(name, Optional.empty());
        if (card.processing().filter(processing -> processing != CardProcessing.DELETE_FAILED).isPresent()) {
            throw deleting(card);
        }
        cards.mark(card.name(), CardProcessing.DELETE_PENDING);
        jobs.delete(card.name());
    }

    /** Returns a version of a card, the newest without {@code version}; NOT_FOUND when there is none. */
    public ModelCard require(String nameOrArn, Optional<Integer> version) {
        String name = CardNames.of(nameOrArn);
        return version.map(wanted -> cards.find(name, wanted)).orElseGet(() -> cards.find(name))
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND, "there is no model card '" + name + "'"
                        + version.map(wanted -> " with version " + wanted).orElse("") + "."));
    }

    /** Lists cards. */
    public Page<CardSummary> list(CardQuery query, PageRequest page) {
        return cards.list(query, page);
    }

    /** Lists the versions of a card; NOT_FOUND when there is none of that name. */
    public Page<CardSummary> versions(String nameOrArn, VersionQuery query, PageRequest page) {
        return cards.versions(require(nameOrArn, Optional.empty()).name(), query, page);
    }

    /** Returns which status may follow that of {@code card} when {@code by} asks for it. */
    public Set<CardStatus> ways(ModelCard card, Actor by) {
        Set<CardStatus> ways = new CardRules(policy).ways(card.status());
        if (policy.workflow() && cards.authors(card.name()).contains(by.arn())) {
            ways.remove(CardStatus.APPROVED);
        }
        return ways;
    }

    /** Returns the ARN of a card by its name or ARN. */
    public String arn(String nameOrArn) {
        return arns.sagemaker("model-card", CardNames.of(nameOrArn));
    }

    private ModelCard changeable(String name, Optional<Integer> seen) {
        ModelCard card = require(name, Optional.empty());
        if (card.processing().isPresent()) {
            throw deleting(card);
        }
        seen.filter(version -> version != card.version()).ifPresent(version -> {
            throw new PlumblineException(Category.CONFLICT, "the model card '%s' has changed since version %d: it is "
                    .formatted(card.name(), version) + "at version " + card.version()
                    + " now; look at that one and change it again.");
        });
        return card;
    }

    /** The API shows milliseconds; what is stored is what is shown. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private CardFacts read(String content) {
        if (content.length() > LONGEST_CONTENT) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the content of a model card may have 100,000 "
                    + "characters at most; this has %,d. Shorten it.".formatted(content.length()));
        }
        return reading.read(content);
    }

    private void tell(ModelCard card) {
        events.happened(new GovernanceEvent.CardChanged(arn(card.name()), card.name(), card.version(),
                card.status().word(), card.facts().modelId(), card.changedBy(), card.changedAt()));
    }

    private static PlumblineException deleting(ModelCard card) {
        return new PlumblineException(Category.CONFLICT, "the model card '" + card.name()
                + "' is being deleted; wait until it is gone, then create it anew.");
    }
}
