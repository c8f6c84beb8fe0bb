// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The condition keys that every question has: who calls, from where, when. */
final class CallerContext {
    private CallerContext() {}

    static Map<String, List<String>> of(Caller caller, Instant now) {
        Map<String, List<String>> keys = new HashMap<>(32);
        put(keys, "aws:currenttime", now.toString());
        put(keys, "aws:epochtime", Long.toString(now.getEpochSecond()));
        Caller.Origin origin = caller.origin();
        put(keys, "aws:sourceip", origin.address());
        put(keys, "aws:securetransport", Boolean.toString(origin.secure()));
        put(keys, "aws:requestedregion", origin.region());
        origin.userAgent().ifPresent(agent -> put(keys, "aws:useragent", agent));
        principal(keys, caller.principal(), now);
        return keys;
    }

    private static void principal(Map<String, List<String>> keys, Principal principal, Instant now) {
        put(keys, "aws:userid", principal.id());
        if (principal.kind() == Principal.Kind.WEB_IDENTITY) {
            put(keys, "aws:federatedprovider", principal.arn());
            return;
        }
        put(keys, "aws:principalaccount", principal.account());
        put(keys, "aws:principaltype", type(principal.kind()));
        put(keys, "aws:principalisawsservice", "false");
        put(keys, "aws:principalarn", principal.role().flatMap(Principal.Session::roleArn).orElse(principal.arn()));
        if (principal.kind() == Principal.Kind.USER) {
            put(keys, "aws:username", principal.name());
        }
        principal.tags().forEach((key, value) -> put(keys, "aws:principaltag/" + key.toLowerCase(Locale.ROOT), value));
        principal.role().ifPresent(session -> session(keys, session, now));
    }

    private static void session(Map<String, List<String>> keys, Principal.Session session, Instant now) {
        put(keys, "aws:tokenissuetime", session.issued().toString());
        put(keys, "aws:multifactorauthpresent", Boolean.toString(session.mfa()));
        if (session.mfa()) {
            put(keys, "aws:multifactorauthage", Long.toString(Duration.between(session.issued(), now).toSeconds()));
        }
    }

    private static String type(Principal.Kind kind) {
        return switch (kind) {
            case ROOT -> "Account";
            case USER -> "User";
            case ASSUMED_ROLE -> "AssumedRole";
            case WEB_IDENTITY -> "Federated";
        };
    }

    private static void put(Map<String, List<String>> keys, String key, String value) {
        keys.put(key, List.of(value));
    }
}
