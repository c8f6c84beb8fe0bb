// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import io.plumbline.data.Arn;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.regex.Pattern;

/** What cards and exports may be called. */
final class CardNames {
    private static final int LONGEST = 63;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*");

    private CardNames() {}

    /** Returns the name of the card that is called {@code nameOrArn}. */
    static String of(String nameOrArn) {
        return Arn.parse(nameOrArn).map(arn -> {
            if (!arn.service().equals("sagemaker") || !arn.resourceType().equals("model-card")) {
                throw new PlumblineException(Category.INVALID_ARGUMENT,
                        "the ARN given is not that of a model card; it looks like "
                                + "arn:aws:sagemaker:REGION:ACCOUNT:model-card/NAME.");
            }
            return arn.resourceName();
        }).orElse(nameOrArn);
    }

    /** Returns {@code name}, which {@code what} is called, when it is a name. */
    static String checked(String what, String name) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, what + " must have 1 to 63 letters, digits and "
                    + "hyphens, and begin and end with a letter or digit; it has " + name.length()
                    + " characters. Choose another name.");
        }
        return name;
    }
}
