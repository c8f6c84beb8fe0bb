// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.privacy;

import java.util.List;
import java.util.Optional;

/** The list of scans. */
public record ScansView(List<ScanLine> lines, Optional<String> next) {}
