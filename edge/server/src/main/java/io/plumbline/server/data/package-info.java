// Copyright the Plumbline authors. Apache-2.0.
/**
 * The folder a server keeps everything in: made for its owner only, held by one process, watched for space. What lies in it
 * belongs to other rooms. Entry points: {@link DataFolder}, {@link FreeSpace}, {@link GuardedTransactions}.
 */
@NullMarked
package io.plumbline.server.data;

import org.jspecify.annotations.NullMarked;
