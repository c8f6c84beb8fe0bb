// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import io.plumbline.security.policy.PrincipalPattern;
import io.plumbline.security.policy.PrincipalPattern.Kind;
import io.plumbline.security.policy.PrincipalPattern.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a Principal or NotPrincipal element. */
final class PrincipalReader {
    private static final Set<String> NAMES = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.EVERYONE)
            .map(Kind::written).collect(Collectors.toUnmodifiableSet());
    private static final Pattern AWS = Pattern
            .compile("\\*|\\d{12}|arn:aws[a-z-]*:(iam|sts)::\\d{12}:[\\w+=,.@/-]+");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private PrincipalReader() {}

    static PrincipalPattern read(Element written, boolean negated) {
        if (written.node().isTextual()) {
            if (!written.text().equals("*")) {
                throw written.wrong("must be '*' or an object such as {\"AWS\": \"<account>\"}, but is "
                        + written.shown() + ".");
            }
            return new PrincipalPattern(negated, List.of(new Named(Kind.EVERYONE, "*")));
        }
        written.requireNames(NAMES);
        List<Named> named = new ArrayList<>();
        for (Element member : written.members()) {
            Kind kind = Arrays.stream(Kind.values()).filter(one -> one.written().equals(member.name())).findFirst()
                    .orElseThrow();
            member.items().forEach(item -> named.add(named(kind, item)));
        }
        if (named.isEmpty()) {
            throw written.wrong("is empty; name at least one.");
        }
        return new PrincipalPattern(negated, named);
    }

    private static Named named(Kind kind, Element item) {
        String value = item.text();
        String expected = switch (kind) {
            case AWS -> AWS.matcher(value).matches()
                    ? ""
                    : "an account of twelve digits, the ARN of a root, user, "
                            + "role or session, or '*'";
            case SERVICE -> SERVICE.matcher(value).matches() ? "" : "a service such as 'sagemaker.amazonaws.com'";
            case FEDERATED -> value.isBlank() ? "a provider of identities" : "";
            case CANONICAL_USER -> value.isBlank() ? "the canonical id of an account" : "";
            case EVERYONE -> "";
        };
        if (!expected.isEmpty()) {
            throw item.wrong("must be " + expected + ", but is " + item.shown() + ".");
        }
        return new Named(kind, value);
    }
}
