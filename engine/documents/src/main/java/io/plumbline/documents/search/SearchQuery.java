// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import java.util.Optional;

/**
 * A search.
 *
 * @param expression what is searched for
 * @param sortBy     the property that orders what is found; empty for the last change
 * @param ascending  whether the smallest comes first
 */
public record SearchQuery(Expression expression, Optional<String> sortBy, boolean ascending) {}
