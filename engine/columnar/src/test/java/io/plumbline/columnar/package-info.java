/** Tests over real files and the real engine. */
@NullMarked
package io.plumbline.columnar;

import org.jspecify.annotations.NullMarked;
