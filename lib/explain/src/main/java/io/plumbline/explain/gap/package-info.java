/**
 * What attributions say of two groups: which features make their mean outputs differ, and which features tell the groups
 * apart. Entry points: {@link io.plumbline.explain.gap.AttributionGaps}, {@link io.plumbline.explain.gap.ProxyFinder}.
 */
@NullMarked
package io.plumbline.explain.gap;

import org.jspecify.annotations.NullMarked;
