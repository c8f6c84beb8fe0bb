@NullMarked
package io.plumbline.bench.examples;

import org.jspecify.annotations.NullMarked;
