// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import io.plumbline.security.policy.Effect;
import io.plumbline.security.policy.Patterns;
import io.plumbline.security.policy.PrincipalPattern;
import io.plumbline.security.policy.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a statement. */
final class StatementReader {
    private static final Set<String> NAMES = Set.of("Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction",
            "Resource", "NotResource", "Condition");
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");
    private static final Pattern ACTION = Pattern.compile("\\*|([A-Za-z0-9-]+|\\*):[A-Za-z0-9*?_-]+");
    private static final String STS = "sts:";

    private final PolicyKind kind;

    StatementReader(PolicyKind kind) {
        this.kind = kind;
    }

    Statement read(Element written) {
        written.requireNames(NAMES);
        return new Statement(written.find("Sid").map(this::sid).filter(sid -> !sid.isEmpty()),
                effect(written.require("Effect")), principal(written), actions(written), resources(written),
                written.find("Condition").map(ConditionReader::read).orElse(List.of()));
    }

    private String sid(Element written) {
        String sid = written.text();
        if (kind != PolicyKind.RESOURCE && !SID.matcher(sid).matches()) {
            throw written.wrong("must be letters and digits only, but is " + written.shown() + ".");
        }
        return sid;
    }

    private static Effect effect(Element written) {
        String word = written.text();
        return Arrays.stream(Effect.values()).filter(effect -> effect.written().equals(word)).findFirst()
                .orElseThrow(() -> written.wrong("must be Allow or Deny, but is " + written.shown() + "."));
    }

    private Optional<PrincipalPattern> principal(Element statement) {
        Optional<Element> written = one(statement, "Principal", "NotPrincipal");
        if (kind == PolicyKind.IDENTITY) {
            written.ifPresent(element -> {
                throw element.wrong("has no place in a policy of an identity, which is about whom it is attached to; "
                        + "remove it.");
            });
            return Optional.empty();
        }
        Element element = written.orElseThrow(() -> statement.wrong("has no Principal; say whom it is about."));
        return Optional.of(PrincipalReader.read(element, element.name().startsWith("Not")));
    }

    private Patterns actions(Element statement) {
        Element written = one(statement, "Action", "NotAction")
                .orElseThrow(() -> statement.wrong("has neither Action nor NotAction; give it one of them."));
        List<String> actions = values(written);
        for (Element item : written.items()) {
            if (!ACTION.matcher(item.text()).matches()) {
                throw item.wrong("must be a service and an action such as 'sagemaker:CreateModelCard', or '*', but is "
                        + item.shown() + ".");
            }
            if (kind == PolicyKind.TRUST && !item.text().regionMatches(true, 0, STS, 0, STS.length())) {
                throw item.wrong("must be an action of sts in the trust policy of a role, but is " + item.shown()
                        + ".");
            }
        }
        return new Patterns(written.name().startsWith("Not"), actions);
    }

    private Optional<Patterns> resources(Element statement) {
        Optional<Element> written = one(statement, "Resource", "NotResource");
        if (written.isEmpty()) {
            if (kind == PolicyKind.IDENTITY) {
                throw statement.wrong("has neither Resource nor NotResource; give it one of them.");
            }
            return Optional.empty();
        }
        Element element = written.get();
        if (kind == PolicyKind.TRUST) {
            throw element.wrong("has no place in the trust policy of a role, whose resource is the role; remove it.");
        }
        List<String> resources = values(element);
        for (Element item : element.items()) {
            if (!isResource(item.text())) {
                throw item.wrong("must be an ARN of six parts such as 'arn:aws:sagemaker:*:*:model-card/*', or '*', "
                        + "but is " + item.shown() + ".");
            }
        }
        return Optional.of(new Patterns(element.name().startsWith("Not"), resources));
    }

    private static boolean isResource(String written) {
        String plain = written.replaceAll("\\$\\{[^}]*}", "x");
        return plain.equals("*") || (plain.startsWith("arn:")
                && (plain.endsWith("*") || plain.chars().filter(sign -> sign == ':').count() >= 5));
    }

    private static List<String> values(Element written) {
        List<String> values = written.items().stream().map(Element::text).toList();
        if (values.isEmpty()) {
            throw written.wrong("is empty; name at least one.");
        }
        return values;
    }

    private static Optional<Element> one(Element statement, String name, String opposite) {
        Optional<Element> written = statement.find(name);
        Optional<Element> negated = statement.find(opposite);
        if (written.isPresent() && negated.isPresent()) {
            throw statement.wrong("has both " + name + " and " + opposite + "; keep one of them.");
        }
        return written.or(() -> negated);
    }
}
