// Copyright the Plumbline authors. Apache-2.0.
/**
 * What came from what: artifacts, actions, contexts and runs, the associations between them, questions over the graph,
 * and its drawing. Pure rules: no SQL, HTTP, JSON, AWS, clock. Entry points: {@link Lineage}, {@link Associations},
 * {@link LineageSearch}, {@link LineageRecorder}, {@link LineageView}.
 */
@NullMarked
package io.plumbline.governance.lineage;

import org.jspecify.annotations.NullMarked;
