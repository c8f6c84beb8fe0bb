// Copyright the Plumbline authors. Apache-2.0.
/** What names a machine or a mailbox: e-mail, web, IP and hardware addresses. */
@NullMarked
package io.plumbline.privacy.net;

import org.jspecify.annotations.NullMarked;
