// Copyright the Plumbline authors. Apache-2.0.
/**
 * How well the rows of a table hide the people in it: k-anonymity, l-diversity, t-closeness and the risk that somebody is
 * recognised. Entry point: {@link AnonymityStudy}. Values are compared as text; reading files is done elsewhere.
 */
@NullMarked
package io.plumbline.privacy.tables;

import org.jspecify.annotations.NullMarked;
