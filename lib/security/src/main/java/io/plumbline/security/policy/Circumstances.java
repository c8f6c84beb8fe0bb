// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;
import java.util.Map;

/**
 * Who asks and what is known besides the question.
 *
 * @param subject         who asks
 * @param resourceAccount the account that owns the resource, twelve digits
 * @param context         condition keys in lower case to their values; they win over those of the question
 */
public record Circumstances(Subject subject, String resourceAccount, Map<String, List<String>> context) {
    public Circumstances {
        context = Map.copyOf(context);
    }

    /** Returns whether the resource belongs to another account than the subject. */
    public boolean isCrossAccount() {
        return subject.account().filter(account -> !account.equals(resourceAccount)).isPresent();
    }
}
