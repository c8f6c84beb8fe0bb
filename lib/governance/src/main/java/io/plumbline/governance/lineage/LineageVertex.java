// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

/**
 * What is shown of an entity in a graph.
 *
 * @param id    its number in the graph
 * @param type  what it is, such as {@code DataSet}
 * @param label its name, or the address when it has no name
 */
public record LineageVertex(long id, String arn, LineageType lineage, String type, String label) {}
