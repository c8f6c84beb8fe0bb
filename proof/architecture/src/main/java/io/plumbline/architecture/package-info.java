/**
 * The rules of the house, checked over all classes.
 */
@NullMarked
package io.plumbline.architecture;

import org.jspecify.annotations.NullMarked;
