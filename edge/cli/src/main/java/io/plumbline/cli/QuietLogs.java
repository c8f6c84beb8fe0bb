// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

/**
 * Named as the configuration of java.util.logging, this keeps libraries from writing to the terminal; the server adds its own
 * handler. Public, because the JDK makes it.
 */
public final class QuietLogs {}
