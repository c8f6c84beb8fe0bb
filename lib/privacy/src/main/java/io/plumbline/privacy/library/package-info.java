// Copyright the Plumbline authors. Apache-2.0.
/**
 * Identifiers and allow lists that people define and keep under an id, a search by all of them ({@link LibrarySearch}), and
 * what scans found. What an identifier means is in {@code io.plumbline.privacy.custom}.
 */
@NullMarked
package io.plumbline.privacy.library;

import org.jspecify.annotations.NullMarked;
