// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.identity.PolicyAdministration;
import io.plumbline.security.identity.Realm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;

/** The policies that a request gives a session. */
final class SessionPolicies {
    private static final int MOST = 10;
    private static final int PACKED_MOST = 2048;

    private SessionPolicies() {}

    /** Returns the documents: the one in the request, and those of the managed policies it names. */
    static List<String> of(Realm realm, @Nullable String inline, List<PolicyDescriptorType> named) {
        List<String> documents = new ArrayList<>();
        Optional.ofNullable(inline).ifPresent(documents::add);
        if (named.size() > MOST) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "PolicyArns has " + named.size() + " ARNs; it can have " + MOST);
        }
        PolicyAdministration policies = new PolicyAdministration(realm);
        named.forEach(each -> {
            var policy = policies.require(each.arn());
            documents.add(policies.requireVersion(policy, "v" + policy.defaultVersion()).document());
        });
        return documents;
    }

    /** Returns how much of the room for policies they take, in percent; null without any. */
    static @Nullable Integer packed(List<String> documents) {
        int packed = documents.stream().mapToInt(String::length).sum();
        return packed == 0 ? null : Integer.valueOf(Math.min(100, (packed * 100 + PACKED_MOST - 1) / PACKED_MOST));
    }
}
