/**
 * Results that are never alone: a value or the reason there is none, its interval, its verdict, and the errors people read.
 * Every room may use this one. JDK only.
 */
@NullMarked
package io.plumbline.measure;

import org.jspecify.annotations.NullMarked;
