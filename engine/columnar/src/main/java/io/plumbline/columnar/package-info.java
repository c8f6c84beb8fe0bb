/**
 * Tables in files, scanned by DuckDB: CSV, JSON Lines, JSON and Parquet, single files or folders of parts.
 * Entry point: {@link io.plumbline.columnar.Dataset}.
 */
@NullMarked
package io.plumbline.columnar;

import org.jspecify.annotations.NullMarked;
