// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.List;

/**
 * A chapter about a model.
 *
 * @param id its place on the page
 * @param title its heading
 * @param lead the finding to read first; may be empty
 * @param parts what it holds
 */
record Chapter(String id, String title, String lead, List<Part> parts) {}
