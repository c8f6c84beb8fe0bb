// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.security.identity.AccessKeyAdministration;
import io.plumbline.security.identity.GroupAdministration;
import io.plumbline.security.identity.HolderAdministration;
import io.plumbline.security.identity.LoginAdministration;
import io.plumbline.security.identity.PolicyAdministration;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.RoleAdministration;
import io.plumbline.security.identity.UserAdministration;
import io.plumbline.security.login.Passwords;
import io.plumbline.security.personas.Estate;
import io.plumbline.security.session.SessionDesk;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the pages of users and policies use.
 *
 * @param sessions to end those of somebody who may no longer sign in
 * @param estate   the resources on which duties are tried
 * @param indented writes a JSON document over several lines
 */
public record PeopleDesk(Realm realm, UserAdministration users, GroupAdministration groups, RoleAdministration roles,
        PolicyAdministration policies, HolderAdministration holders, AccessKeyAdministration keys,
        LoginAdministration logins, SessionDesk sessions, Supplier<Estate> estate, UnaryOperator<String> indented) {
    /** Returns the desk over one account. */
    public static PeopleDesk of(Realm realm, Passwords passwords, SessionDesk sessions, Supplier<Estate> estate,
            UnaryOperator<String> indented) {
        return new PeopleDesk(realm, new UserAdministration(realm), new GroupAdministration(realm),
                new RoleAdministration(realm), new PolicyAdministration(realm), new HolderAdministration(realm),
                new AccessKeyAdministration(realm), new LoginAdministration(realm, passwords), sessions, estate,
                indented);
    }
}
