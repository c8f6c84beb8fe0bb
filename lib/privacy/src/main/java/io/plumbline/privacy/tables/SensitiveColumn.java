// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

/**
 * A column whose value nobody should learn of a person.
 *
 * @param name    its name
 * @param ordered whether its values are numbers, and near ones tell nearly as much as equal ones
 */
public record SensitiveColumn(String name, boolean ordered) {}
