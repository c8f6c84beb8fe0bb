// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import java.time.Duration;

/**
 * Something one of the servers does again and again. An attempt that fails is made again when the next is due.
 *
 * @param name  unique, at most 100 characters; it outlives restarts
 * @param every how long to wait between the end of one and the begin of the next
 * @param work  what to do
 */
public record RecurringWork(String name, Duration every, Runnable work) {}
