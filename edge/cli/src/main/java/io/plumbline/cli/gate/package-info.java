/**
 * What a gate decided, in the formats that continuous integration shows: JUnit XML and SARIF.
 */
@NullMarked
package io.plumbline.cli.gate;

import org.jspecify.annotations.NullMarked;
