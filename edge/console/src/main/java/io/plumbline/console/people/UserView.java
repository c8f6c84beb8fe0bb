// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import io.plumbline.console.Refusal;
import io.plumbline.security.identity.AccessKey;
import io.plumbline.security.identity.AccessKeyAdministration.NewKey;
import java.util.List;
import java.util.Optional;

/**
 * One user.
 *
 * @param here   the address of the page
 * @param duties duties that the user holds although they belong apart
 * @param fresh  an access key that was just made, its secret shown this once
 * @param refusal why a password was not taken
 */
public record UserView(String name, String here, List<Fact> facts, PolicyPart policies, DutiesPart duties,
        List<AccessKey> keys, Optional<NewKey> fresh, Powers powers, Refusal refusal) {
    /** What whoever looks may do. */
    public record Powers(boolean makeKeys, boolean deleteKeys, boolean password, boolean removePassword,
            boolean delete) {}
}
