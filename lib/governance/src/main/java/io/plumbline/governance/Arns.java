// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance;

import io.plumbline.data.Arn;
import java.util.Locale;

/**
 * Makes the ARNs of one installation. Any region is accepted in a question; answers carry this one.
 *
 * @param region  such as {@code us-east-1}
 * @param account twelve digits
 */
public record Arns(String region, String account) {
    /** Returns {@code arn:aws:sagemaker:region:account:type/name}, the name in lower case where SageMaker has it so. */
    public String sagemaker(String type, String name) {
        boolean lower = switch (type) {
            case "model-package", "model-package-group", "model", "endpoint", "endpoint-config" -> true;
            default -> false;
        };
        return of("sagemaker", type + "/" + (lower ? name.toLowerCase(Locale.ROOT) : name));
    }

    /** Returns {@code arn:aws:service:region:account:resource}. */
    public String of(String service, String resource) {
        return new Arn("aws", service, region, account, resource).toString();
    }

    /** Returns {@code arn:aws:iam::account:resource}, which has no region. */
    public String iam(String resource) {
        return new Arn("aws", "iam", "", account, resource).toString();
    }

    /** Returns the name in {@code nameOrArn}: itself, or what stands after the type of the resource. */
    public static String nameOf(String nameOrArn) {
        return Arn.parse(nameOrArn).map(Arn::resourceName).orElse(nameOrArn);
    }
}
