// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes who signed in, and who tried, into the audit log, as CloudTrail's event ConsoleLogin. */
final class SignInRecord {
    private final AuditLog audit;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final String account;

    SignInRecord(AuditLog audit, InstantSource clock, Supplier<String> ids, String account) {
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.account = account;
    }

    void accepted(Principal principal, Caller.Origin origin, boolean mfa) {
        audit.record(event(new Caller(principal, origin), Optional.of("{\"ConsoleLogin\":\"Success\",\"MFAUsed\":\""
                + (mfa ? "Yes" : "No") + "\"}"), Optional.empty()));
    }

    /** What was typed as a name may be a password, so it is not written. */
    void refused(String user, Caller.Origin origin, String why) {
        Principal unknown = new Principal(Principal.Kind.USER, account,
                "arn:aws:iam::" + account + ":user/HIDDEN_DUE_TO_SECURITY_REASONS", "HIDDEN_DUE_TO_SECURITY_REASONS",
                "HIDDEN_DUE_TO_SECURITY_REASONS", Optional.empty(), Optional.empty(), Map.of());
        audit.record(event(new Caller(unknown, origin), Optional.of("{\"ConsoleLogin\":\"Failure\"}"),
                Optional.of(user.isEmpty() ? "no user name" : why)));
    }

    private AuditEvent event(Caller caller, Optional<String> elements, Optional<String> failure) {
        return new AuditEvent(ids.get(), clock.instant(), caller, "signin.amazonaws.com", "ConsoleLogin", false,
                ids.get(), Optional.empty(), elements, List.of(), failure.map(why -> "Failed authentication"), failure);
    }
}
