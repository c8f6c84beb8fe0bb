/**
 * Every JSON or YAML document that Plumbline reads or writes, to and from records. Strict: an unknown key is an error with a
 * path, what was expected, what was found and a hint. Entry points: {@link io.plumbline.documents.AnalysisConfigs},
 * {@link io.plumbline.documents.PolicyDocuments}, {@link io.plumbline.documents.ResultsDocuments},
 * {@link io.plumbline.documents.ClarifyDocuments}, {@link io.plumbline.documents.JsonPath}. Add a key: one line in
 * {@code AnalysisConfigKeys} or {@code PolicyKeys}.
 */
@NullMarked
package io.plumbline.documents;

import org.jspecify.annotations.NullMarked;
