// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.security.identity.ManagedPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The policies of a user, a group or a role.
 *
 * @param here     the address of the page
 * @param empty    what it means to have none
 * @param attached the managed policies
 * @param inline   the names of those that belong to it alone
 * @param others   those that whoever looks may attach
 * @param detach   whether whoever looks may take some away
 */
public record PolicyPart(String here, String empty, List<ManagedPolicy> attached, List<String> inline,
        List<ManagedPolicy> others, boolean detach) {
    /** Returns the policies that may be attached, by where they come from. */
    public Map<String, List<ManagedPolicy>> choices() {
        Map<String, List<ManagedPolicy>> choices = new LinkedHashMap<>();
        choices.put("Of this account", others.stream().filter(policy -> !policy.isReady()).toList());
        choices.put("For a role in governance", others.stream()
                .filter(policy -> policy.isReady() && policy.path().equals("/plumbline/")).toList());
        choices.put("Ready-made", others.stream()
                .filter(policy -> policy.isReady() && !policy.path().equals("/plumbline/")).toList());
        choices.values().removeIf(List::isEmpty);
        return choices;
    }
}
