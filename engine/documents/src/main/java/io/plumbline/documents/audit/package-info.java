// Copyright the Plumbline authors. Apache-2.0.
/**
 * Audit events as CloudTrail writes them: records (version 1.11), log files and digest files, and what is left out of
 * them. Entry points: {@link CloudTrailRecords}, {@link LogFile}, {@link Digest}.
 */
@NullMarked
package io.plumbline.documents.audit;

import org.jspecify.annotations.NullMarked;
