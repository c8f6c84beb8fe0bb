// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.gate;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Authoriser;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Transactions;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does things for callers, each in one transaction with its audit record: when the answer is given, both are stored;
 * when it is refused, the refusal is. There is no other way to change anything, neither for the AWS API nor for a page.
 */
public final class Gatekeeper {
    private final Authoriser authoriser;
    private final Transactions transactions;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Supplier<String> eventIds;

    public Gatekeeper(Authoriser authoriser, Transactions transactions, AuditLog audit, InstantSource clock,
            Supplier<String> eventIds) {
        this.authoriser = authoriser;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.eventIds = eventIds;
    }

    /** Does {@code work}, whose answer the audit record does not repeat. */
    public <T> T perform(Caller caller, Deed deed, Function<Call, T> work) {
        return perform(caller, deed, work, answer -> Optional.empty());
    }

    /**
     * Does {@code work} for {@code caller}.
     *
     * @param responseElements what of the answer belongs into the audit record, as JSON without secrets
     * @return what {@code work} returns
     */
    public <T> T perform(Caller caller, Deed deed, Function<Call, T> work,
            Function<T, Optional<String>> responseElements) {
        Call call = new Call(caller, deed, authoriser);
        try {
            return deed.readOnly() ? read(call, deed, work) : change(call, deed, work, responseElements);
        } catch (RuntimeException failure) {
            AuditEvent event = event(call, deed).failed(deed.errorCode().apply(failure), sentence(failure));
            if (deed.readOnly() && !isDenied(failure)) {
                audit.recordLater(event);
            } else {
                audit.record(event);
            }
            throw failure;
        }
    }

    private <T> T read(Call call, Deed deed, Function<Call, T> work) {
        T answer = checked(call, work);
        audit.recordLater(event(call, deed));
        return answer;
    }

    private <T> T change(Call call, Deed deed, Function<Call, T> work,
            Function<T, Optional<String>> responseElements) {
        return transactions.inTransaction(() -> {
            T answer = checked(call, work);
            audit.record(event(call, deed).answered(responseElements.apply(answer)));
            return answer;
        });
    }

    private static <T> T checked(Call call, Function<Call, T> work) {
        T answer = work.apply(call);
        if (!call.asked()) {
            throw new IllegalStateException("a deed was done without asking for permission");
        }
        return answer;
    }

    private AuditEvent event(Call call, Deed deed) {
        return new AuditEvent(eventIds.get(), clock.instant(), call.caller(), deed.eventSource(), deed.eventName(),
                deed.readOnly(), deed.requestId(), deed.requestParameters(), Optional.empty(), call.resources(),
                Optional.empty(), Optional.empty());
    }

    private static boolean isDenied(RuntimeException failure) {
        return failure instanceof PlumblineException known && known.category() == Category.ACCESS_DENIED;
    }

    /** The sentence of an unexpected failure may hold anything, so it stays out of the log. */
    private static String sentence(RuntimeException failure) {
        return failure instanceof PlumblineException known ? String.valueOf(known.getMessage()) : "internal failure";
    }
}
