// Copyright the Plumbline authors. Apache-2.0.
/**
 * Durable jobs: ordered in the transaction of the caller, begun once it is stored, done even after a crash, shared by all
 * servers of one database. Entry points: {@link Jobs}, {@link JobHandler}. Add a kind of work: one JobHandler.
 */
@NullMarked
package io.plumbline.jobs;

import org.jspecify.annotations.NullMarked;
