// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static io.plumbline.measure.PlumblineException.Category.NOT_AVAILABLE_YET;

import io.plumbline.measure.PlumblineException;
import java.util.Locale;

/**
 * A language that texts can be segmented in.
 *
 * @param name as in configurations: "english", "multi-language"
 * @param code ISO 639 code: "en"; "xx" for a mix of languages
 * @param locale that the platform's segmentation is asked for
 */
public record TextLanguage(String name, String code, Locale locale) {

    /**
     * Returns this when texts can be split that way.
     *
     * @throws PlumblineException NOT_AVAILABLE_YET for tokens of Chinese and Japanese, which are written without spaces and
     *         for which the platform has no dictionary, and for sentences of Thai, which has no mark for their end
     */
    public TextLanguage require(Granularity granularity) {
        if (granularity == Granularity.TOKEN && (code.equals("zh") || code.equals("ja"))) {
            throw new PlumblineException(NOT_AVAILABLE_YET, "Texts in " + name
                    + " cannot be split into tokens yet, because words are written without spaces between them; "
                    + "set granularity to sentence or paragraph.");
        }
        if (granularity == Granularity.SENTENCE && code.equals("th")) {
            throw new PlumblineException(NOT_AVAILABLE_YET, "Texts in thai cannot be split into sentences yet, because "
                    + "their end is not marked; set granularity to token or paragraph.");
        }
        return this;
    }
}
