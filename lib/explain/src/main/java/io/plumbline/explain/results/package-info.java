/** What explanations found: records of numbers with their errors, for documents and reports. Nothing here computes. */
@NullMarked
package io.plumbline.explain.results;

import org.jspecify.annotations.NullMarked;
