// Copyright the Plumbline authors. Apache-2.0.
/**
 * Files taken apart into pieces of text and put together again: plain text, CSV, JSON and Parquet, each in bounded memory.
 * Finding and disguising themselves are in lib/privacy; what is printed is decided by the commands.
 */
@NullMarked
package io.plumbline.cli.pii;

import org.jspecify.annotations.NullMarked;
