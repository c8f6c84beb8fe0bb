@NullMarked
package io.plumbline.explain.regression;

import org.jspecify.annotations.NullMarked;
