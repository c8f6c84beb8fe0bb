// Copyright the Plumbline authors. Apache-2.0.
/**
 * Users, groups, roles and policies, and a simulator that says what a policy would decide. Entry point: {@link PeopleScreen}.
 */
@NullMarked
package io.plumbline.console.people;

import org.jspecify.annotations.NullMarked;
