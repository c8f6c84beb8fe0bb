// Copyright the Plumbline authors. Apache-2.0.
/**
 * Ready policies for the people of a project, and the check that nobody holds duties that belong to two. Nobody is
 * attached to anything here. Entry points: {@link Persona}, {@link SeparationOfDuties}. Add an activity: one constant in
 * {@link Activity}, named by the personas that do it.
 */
@NullMarked
package io.plumbline.security.personas;

import org.jspecify.annotations.NullMarked;
