// Copyright the Plumbline authors. Apache-2.0.
/** What opens a door: passwords, user names, keys, tokens, private key files, HTTP headers. */
@NullMarked
package io.plumbline.privacy.credentials;

import org.jspecify.annotations.NullMarked;
