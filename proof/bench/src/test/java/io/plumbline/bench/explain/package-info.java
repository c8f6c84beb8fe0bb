@NullMarked
package io.plumbline.bench.explain;

import org.jspecify.annotations.NullMarked;
