/**
 * Seeded properties and golden files for every room's tests. Depends on no room.
 */
@NullMarked
package io.plumbline.testkit;

import org.jspecify.annotations.NullMarked;
