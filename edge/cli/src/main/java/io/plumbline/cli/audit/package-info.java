// Copyright the Plumbline authors. Apache-2.0.
/**
 * Where an audit log is, as a command line names it, and what its check prints. Entry point: {@link AuditPlace}.
 */
@NullMarked
package io.plumbline.cli.audit;

import org.jspecify.annotations.NullMarked;
