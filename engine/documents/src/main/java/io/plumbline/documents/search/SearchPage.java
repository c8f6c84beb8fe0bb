// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.data.Page;

/**
 * One page of what a search found.
 *
 * @param page  the documents
 * @param total how many match in all, as far as this page knows
 * @param exact whether {@code total} is all of them; there are at least so many otherwise
 */
public record SearchPage(Page<ObjectNode> page, long total, boolean exact) {}
