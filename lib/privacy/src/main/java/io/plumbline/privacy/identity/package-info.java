// Copyright the Plumbline authors. Apache-2.0.
/**
 * Numbers that states and health systems give to people, vehicles and organisations: one class per country or kind, each a
 * list of rules. A number without a check digit is only reported next to a word that names it.
 */
@NullMarked
package io.plumbline.privacy.identity;

import org.jspecify.annotations.NullMarked;
