// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import java.util.Arrays;
import java.util.Locale;

/** Whom a role may be meant for, each with a document to begin from. */
public enum TrustTemplate {
    /** Whoever in the account has a policy that lets them. */
    ACCOUNT("Anybody here whose policy allows it", "\"AWS\": \"arn:aws:iam::%s:root\""),
    /** One user. */
    USER("One user", "\"AWS\": \"arn:aws:iam::%s:user/NAME\""),
    /** A service that acts by itself. */
    SERVICE("SageMaker", "\"Service\": \"sagemaker.amazonaws.com\"");

    private final String title;
    private final String principal;

    TrustTemplate(String title, String principal) {
        this.title = title;
        this.principal = principal;
    }

    /** Returns the template called {@code word}, the first one for any other word. */
    static TrustTemplate of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst().orElse(ACCOUNT);
    }

    /** Returns what addresses call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whom it is for. */
    public String title() {
        return title;
    }

    String document(String account) {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Principal": { %s },
                      "Action": "sts:AssumeRole"
                    }
                  ]
                }""".formatted(principal.formatted(account));
    }
}
