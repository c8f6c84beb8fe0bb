// Copyright the Plumbline authors. Apache-2.0.
/**
 * Records as JSON objects with the API's member names, and questions about them: what Describe answers, what Search finds.
 * Entry points: {@link RecordDocuments}, {@link PackageDocuments}, {@link Search}.
 */
@NullMarked
package io.plumbline.documents.search;

import org.jspecify.annotations.NullMarked;
