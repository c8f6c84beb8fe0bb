// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import io.plumbline.security.policy.PrincipalPattern.Named;

/** How closely a Principal element names somebody, the loosest first. */
enum Naming {
    /** Not at all. */
    NOBODY,
    /** By the account, which leaves it to the policies of the account. */
    ACCOUNT,
    /** With everybody, or by the role: limits of the principal still hold. */
    GENERALLY,
    /** By its own name: no limit of the principal holds. */
    DIRECTLY;

    static Naming of(PrincipalPattern pattern, Subject subject) {
        Naming closest = NOBODY;
        for (Named named : pattern.named()) {
            Naming naming = of(named, subject);
            closest = naming.compareTo(closest) > 0 ? naming : closest;
        }
        if (pattern.negated()) {
            return closest == NOBODY ? GENERALLY : NOBODY;
        }
        return closest;
    }

    private static Naming of(Named named, Subject subject) {
        return switch (named.kind()) {
            case EVERYONE -> GENERALLY;
            case AWS -> aws(named.value(), subject);
            case SERVICE -> direct(named, subject, Subject.Kind.SERVICE);
            case FEDERATED -> direct(named, subject, Subject.Kind.FEDERATED);
            case CANONICAL_USER -> NOBODY;
        };
    }

    private static Naming direct(Named named, Subject subject, Subject.Kind kind) {
        return subject.kind() == kind && named.value().equals(subject.name()) ? DIRECTLY : NOBODY;
    }

    private static Naming aws(String value, Subject subject) {
        if (subject.account().isEmpty()) {
            return NOBODY;
        }
        if (value.equals("*")) {
            return GENERALLY;
        }
        if (value.equals(subject.name())) {
            return DIRECTLY;
        }
        if (subject.roleArn().filter(value::equals).isPresent()) {
            return GENERALLY;
        }
        String account = subject.account().get();
        boolean whole = value.equals(account) || value.endsWith(":iam::" + account + ":root");
        if (!whole) {
            return NOBODY;
        }
        return subject.kind() == Subject.Kind.ROOT ? DIRECTLY : ACCOUNT;
    }
}
