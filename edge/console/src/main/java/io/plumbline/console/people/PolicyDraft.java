// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Refusal;
import io.plumbline.console.Values;

/**
 * What stands in the form of a new policy.
 *
 * @param document JSON
 * @param refusal  why it was not taken
 */
public record PolicyDraft(String name, String description, String document, Refusal refusal) {
    private static final String EXAMPLE = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "ReadModelCards",
                  "Effect": "Allow",
                  "Action": ["sagemaker:DescribeModelCard", "sagemaker:ListModelCards"],
                  "Resource": "*"
                }
              ]
            }""";

    static PolicyDraft fresh() {
        return new PolicyDraft("", "", EXAMPLE, Refusal.NONE);
    }

    static PolicyDraft of(Values form, Refusal refusal) {
        return new PolicyDraft(form.raw("name"), form.raw("description"), form.raw("document"), refusal);
    }
}
