// Copyright the Plumbline authors. Apache-2.0.
/**
 * The content of model cards: checked against its schema, read into records, edited member by member, filled from
 * analyses. Entry points: {@link CardDocuments}, {@link CardForm}, {@link AnalysisEvaluations}.
 */
@NullMarked
package io.plumbline.documents.cards;

import org.jspecify.annotations.NullMarked;
