// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.plumbline.web.Answer;
import java.util.Map;

/** Makes pages from templates. */
final class Pages {
    private static final int TYPICAL_SIZE = 1 << 15;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Pages.class.getClassLoader(), Pages.class.getPackageName() + ".pages");

    /** Fills a template whose parameters are {@code frame} and {@code view}. */
    Answer page(String template, Frame frame, Object view) {
        return page(200, template, frame, view);
    }

    Answer page(int status, String template, Frame frame, Object view) {
        return html(status, template, Map.of("frame", frame, "view", view));
    }

    /** Fills a template whose only parameter is {@code view}. */
    Answer part(String template, Object view) {
        return html(200, template, Map.of("view", view));
    }

    Answer part(int status, String template, Object view) {
        return html(status, template, Map.of("view", view));
    }

    private Answer html(int status, String template, Map<String, Object> values) {
        StringOutput output = new StringOutput(TYPICAL_SIZE);
        engine.render(template + ".jte", values, output);
        return Answer.text(status, "text/html; charset=utf-8", output.toString());
    }
}
