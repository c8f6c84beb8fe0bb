// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import io.plumbline.measure.PlumblineException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gets one batch answered, in smaller requests when the endpoint does not take it whole, down to the row it refuses.
 * Safe for several threads.
 */
final class Exchange {
    private final Wire wire;
    private final Requests requests;
    private final Answers answers;
    private final Refusals refusals;
    /** A request that was answered once: when it is refused too, the fault lies not with a row. */
    private final byte[] trial;
    /** Most records the endpoint is known to take at once; learnt from its refusals. */
    private final AtomicInteger mostRecords;

    Exchange(Wire wire, Requests requests, Answers answers, Refusals refusals, byte[] trial) {
        this.wire = wire;
        this.requests = requests;
        this.answers = answers;
        this.refusals = refusals;
        this.trial = trial.clone();
        this.mostRecords = new AtomicInteger(requests.envelope().single() ? 1 : refusals.settings().maxRecords());
    }

    int mostRecords() {
        return mostRecords.get();
    }

    /** Sends the trial and returns what its answer holds. */
    Located tryOut() {
        return switch (wire.post(trial, 0, true)) {
            case Outcome.Reply reply when reply.good() -> {
                Place place = new Place(0, 1, 1);
                Located located = located(reply, place);
                if (located.records(1) != 1) {
                    throw wrongCount(place, located.records(1));
                }
                yield located;
            }
            case Outcome refused -> throw refusals.of(refused);
        };
    }

    /** Gets {@code batch} answered and gives the answers to {@code reader}, some perhaps twice. */
    void ask(Batch batch, Reader reader) {
        ask(batch, true, reader);
    }

    private void ask(Batch batch, boolean patient, Reader reader) {
        if (batch.size() > mostRecords.get()) {
            askHalves(batch, patient, reader);
            return;
        }
        long seed = 31L * batch.first() + batch.size();
        Outcome outcome = wire.post(requests.envelope().body(batch.records()), seed, patient);
        if (outcome instanceof Outcome.Reply reply && reply.good()) {
            read(batch, reply, reader);
        } else if (!Refusals.maybeOneRow(outcome)) {
            throw refusals.of(outcome);
        } else if (batch.size() == 1) {
            throw blame(outcome, batch.place());
        } else {
            // Not patient: the request failed as often as allowed, and each half of it would again.
            askHalves(batch, false, reader);
            mostRecords.accumulateAndGet((batch.size() + 1) / 2, Math::min);
        }
    }

    private void askHalves(Batch batch, boolean patient, Reader reader) {
        int middle = (batch.size() + 1) / 2;
        ask(batch.part(0, middle), patient, reader);
        ask(batch.part(middle, batch.size()), patient, reader);
    }

    private void read(Batch batch, Outcome.Reply reply, Reader reader) {
        Located located = located(reply, batch.place());
        int records = located.records(batch.size());
        if (records == batch.size()) {
            reader.read(located, batch.place());
            return;
        }
        if (batch.size() > 1) {
            // Whichever half holds the row at fault says so. An endpoint that loses rows of large requests only is not
            // trusted either: nobody could tell which.
            askHalves(batch, false, reader);
        }
        throw wrongCount(batch.place(), records);
    }

    private Located located(Outcome.Reply reply, Place place) {
        if (Refusals.isPage(reply)) {
            throw refusals.page(reply);
        }
        return answers.locate(reply.body(), place);
    }

    private PlumblineException blame(Outcome outcome, Place place) {
        return switch (wire.post(trial, 0, false)) {
            case Outcome.Reply reply when reply.good() -> refusals.ofRow(outcome, place.row(0));
            case Outcome all -> refusals.of(all);
        };
    }

    private PlumblineException wrongCount(Place place, int records) {
        return new PlumblineException(INVALID_DATA,
                "The endpoint %s answers %s with %d record%s, and %d must come back. %s".formatted(refusals.endpoint(),
                        place.all(), records, records == 1 ? "" : "s", place.size(),
                        place.size() == 1
                                ? "Check the model with that row, and predictor.label and predictor.probability."
                                : "It answers smaller requests in full; have it answer as many records as it is sent, or refuse with status 413."));
    }
}
