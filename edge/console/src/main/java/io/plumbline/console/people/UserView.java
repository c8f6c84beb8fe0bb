// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import io.plumbline.security.identity.AccessKey;
import io.plumbline.security.identity.AccessKeyAdministration.NewKey;
import io.plumbline.security.identity.ManagedPolicy;
import java.util.List;
import java.util.Optional;

/**
 * One user.
 *
 * @param attached the policies of the user
 * @param others   those that may be attached
 * @param fresh    an access key that was just made, its secret shown this once
 * @param change   whether whoever looks may change the user
 */
public record UserView(String name, List<Fact> facts, List<ManagedPolicy> attached, List<ManagedPolicy> others,
        List<AccessKey> keys, Optional<NewKey> fresh, boolean change) {}
