// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import java.util.List;

/**
 * One role.
 *
 * @param duties duties that it holds although they belong apart
 * @param trust  who may take it on, JSON over several lines
 */
public record RoleView(List<Fact> facts, PolicyPart policies, DutiesPart duties, String trust) {}
