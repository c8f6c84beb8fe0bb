// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.data.Arn;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Principal.Kind;
import io.plumbline.security.access.Principal.Session;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code userIdentity} of a record. */
final class UserIdentities {
    private UserIdentities() {}

    static void write(Principal principal, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("userIdentity");
        json.writeStringField("type", switch (principal.kind()) {
            case ROOT -> "Root";
            case USER -> "IAMUser";
            case ASSUMED_ROLE -> "AssumedRole";
            case WEB_IDENTITY -> "WebIdentityUser";
        });
        json.writeStringField("principalId", principal.id());
        json.writeStringField("arn", principal.arn());
        json.writeStringField("accountId", principal.account());
        if (principal.accessKey().isPresent()) {
            json.writeStringField("accessKeyId", principal.accessKey().orElseThrow());
        }
        if (principal.kind() == Kind.USER || principal.kind() == Kind.WEB_IDENTITY) {
            json.writeStringField("userName", principal.name());
        }
        if (principal.kind() == Kind.WEB_IDENTITY) {
            json.writeStringField("identityProvider",
                    principal.arn().substring(principal.arn().indexOf('/') + 1));
        }
        if (principal.role().isPresent()) {
            session(principal, principal.role().orElseThrow(), json);
        }
        json.writeEndObject();
    }

    private static void session(Principal principal, Session session, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("sessionContext");
        if (session.roleArn().isPresent()) {
            String role = session.roleArn().orElseThrow();
            json.writeObjectFieldStart("sessionIssuer");
            json.writeStringField("type", "Role");
            json.writeStringField("principalId", principal.id().replaceFirst(":.*", ""));
            json.writeStringField("arn", role);
            json.writeStringField("accountId", Arn.parse(role).map(Arn::account).orElse(principal.account()));
            json.writeStringField("userName", role.substring(role.lastIndexOf('/') + 1));
            json.writeEndObject();
        }
        json.writeObjectFieldStart("attributes");
        json.writeStringField("creationDate", session.issued().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeStringField("mfaAuthenticated", String.valueOf(session.mfa()));
        json.writeEndObject();
        json.writeEndObject();
    }

    static Principal read(JsonNode identity) {
        Kind kind = switch (identity.path("type").asText()) {
            case "Root" -> Kind.ROOT;
            case "IAMUser" -> Kind.USER;
            case "AssumedRole" -> Kind.ASSUMED_ROLE;
            case "WebIdentityUser" -> Kind.WEB_IDENTITY;
            default -> throw new IllegalArgumentException("userIdentity.type is not one of ours");
        };
        String arn = identity.path("arn").asText();
        String name = switch (kind) {
            case ROOT -> "root";
            case USER, WEB_IDENTITY -> identity.path("userName").asText();
            case ASSUMED_ROLE -> arn.substring(arn.lastIndexOf('/') + 1);
        };
        return new Principal(kind, identity.path("accountId").asText(), arn, identity.path("principalId").asText(),
                name,
                RecordReading.text(identity, "accessKeyId"), session(identity), Map.of());
    }

    private static Optional<Session> session(JsonNode identity) {
        JsonNode context = identity.path("sessionContext");
        if (context.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode attributes = context.path("attributes");
        return Optional.of(new Session(RecordReading.text(context.path("sessionIssuer"), "arn"),
                Instant.parse(attributes.path("creationDate").asText()),
                attributes.path("mfaAuthenticated").asText().equals("true"), List.of()));
    }
}
