// Copyright the Plumbline authors. Apache-2.0.
/**
 * Objects in folders of this machine: readable files under the names of their keys, what is known of them beside.
 * Entry point: {@link FolderObjects}. No network.
 */
@NullMarked
package io.plumbline.objects;

import org.jspecify.annotations.NullMarked;
