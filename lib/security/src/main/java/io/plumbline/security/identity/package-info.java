// Copyright the Plumbline authors. Apache-2.0.
/**
 * Who there is: users, groups, roles, managed and inline policies, access keys, logins, temporary credentials, and the
 * rules for changing them. Where they are kept is behind {@link IdentityStore}. Entry points: {@link Credentials} (who
 * signed a request), {@link PolicyAuthoriser} (whether they may), {@link PasswordSignIn} (people), {@link Founding} (the first
 * start), and one class of administration for each kind of thing. Not here: how policies are evaluated.
 */
@NullMarked
package io.plumbline.security.identity;

import org.jspecify.annotations.NullMarked;
