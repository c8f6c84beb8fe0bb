// Copyright the Plumbline authors. Apache-2.0.
/**
 * The system of record: SQL through Jdbi, on an H2 file or on PostgreSQL, one dialect for both; one package per feature.
 * Entry point: {@link Database}. Add a feature: a package with its Jdbi stores and one migration file.
 */
@NullMarked
package io.plumbline.store;

import org.jspecify.annotations.NullMarked;
