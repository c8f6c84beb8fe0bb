/**
 * The bias analysis job: a configuration, a plan, one scan, results.
 */
@NullMarked
package io.plumbline.analysis;

import org.jspecify.annotations.NullMarked;
