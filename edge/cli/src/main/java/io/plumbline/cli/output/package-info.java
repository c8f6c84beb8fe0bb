/**
 * The folder of results: written aside and put in place as a whole, so that a run that fails or is stopped leaves nothing.
 */
@NullMarked
package io.plumbline.cli.output;

import org.jspecify.annotations.NullMarked;
