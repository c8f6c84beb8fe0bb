// Copyright the Plumbline authors. Apache-2.0.
/**
 * What people define themselves: {@link CustomIdentifier} (pattern, keywords, ignored words, distance, severities) and
 * {@link AllowList} (what is never reported), with the meaning they have in Macie. Patterns are RE2: {@link SafePattern}
 * takes time linear in the text. Not here: names under which they are kept, files, accounts.
 */
@NullMarked
package io.plumbline.privacy.custom;

import org.jspecify.annotations.NullMarked;
