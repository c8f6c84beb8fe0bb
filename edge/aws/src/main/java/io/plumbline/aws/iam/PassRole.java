// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The permission that somebody needs to hand a role to a service. */
public final class PassRole {
    private PassRole() {}

    /**
     * Demands that the caller may pass the role to the service; asks nothing when no role is given.
     *
     * @param roleArn the role given in a request
     * @param service who gets it, such as {@code sagemaker.amazonaws.com}
     */
    public static void require(Call call, @Nullable String roleArn, String service) {
        if (roleArn != null) {
            call.require(new Question("iam:PassRole", roleArn, Map.of("iam:passedtoservice", List.of(service))));
        }
    }
}
