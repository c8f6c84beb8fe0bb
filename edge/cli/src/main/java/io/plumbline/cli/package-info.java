/**
 * The {@code plumbline} command: reads arguments, starts the work, prints results to stdout and everything else to stderr.
 */
@NullMarked
package io.plumbline.cli;

import org.jspecify.annotations.NullMarked;
