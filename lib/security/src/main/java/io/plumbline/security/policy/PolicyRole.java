// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

/** What a policy is to a question, in the words of AWS. */
public enum PolicyRole {
    /** A limit of the organisation. */
    ORGANISATION("a service control policy", "service control policy"),
    /** A policy of the resource. */
    RESOURCE("a resource-based policy", "resource-based policy"),
    /** The permissions boundary. */
    BOUNDARY("a permissions boundary", "permissions boundary"),
    /** A policy of the session. */
    SESSION("a session policy", "session policy"),
    /** A policy of the principal. */
    IDENTITY("an identity-based policy", "identity-based policy");

    private final String withArticle;
    private final String words;

    PolicyRole(String withArticle, String words) {
        this.withArticle = withArticle;
        this.words = words;
    }

    String denies() {
        return "with an explicit deny in " + withArticle;
    }

    String noneAllows(String action) {
        return "no " + words + " allows the " + action + " action";
    }
}
