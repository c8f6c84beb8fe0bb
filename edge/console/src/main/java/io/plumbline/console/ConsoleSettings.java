// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.security.access.Authoriser;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.sealing.PageTokens;
import io.plumbline.security.session.SessionDesk;
import io.plumbline.security.session.SignIn;
import io.plumbline.security.session.SignInLimit;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the console is made of.
 *
 * @param json writes names and texts as a JSON object, for the audit record
 * @param ids  gives out unique ids
 */
public record ConsoleSettings(Gatekeeper gate, Authoriser authoriser, AuditLog audit, SignIn signIn, SessionDesk desk,
        PageTokens tokens, Optional<SingleSignOn> singleSignOn, InstantSource clock, Supplier<String> ids,
        String account,
        Function<Map<String, String>, String> json) {
    /** Builds the console of these screens. */
    public Console build(Collection<? extends Screen> screens) {
        Pages pages = new Pages();
        Door door = new Door(signIn, desk, new SignInLimit(clock),
                new SignInRecord(audit, clock, ids, account), singleSignOn, pages);
        return new Console(door, new ConsoleParts(gate, authoriser, tokens, pages, json), screens, ids);
    }
}
