// Copyright the Plumbline authors. Apache-2.0.
/**
 * Identities in the database, and the two files beside it: the root key and the first credentials.
 * Entry points: {@link JdbiIdentityStore}, {@link RootKeyFile}, {@link CredentialsFile}.
 */
@NullMarked
package io.plumbline.store.identity;

import org.jspecify.annotations.NullMarked;
