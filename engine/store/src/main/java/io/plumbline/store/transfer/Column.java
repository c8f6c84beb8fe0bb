// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

/**
 * A column of a table.
 *
 * @param identity whether the database gives its values by itself
 */
record Column(String name, ColumnKind kind, boolean identity) {}
