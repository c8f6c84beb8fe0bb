// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.regex.Pattern;

/** Fills the page template. The result is well-formed XML as well as HTML, so that browser and PDF read the same. */
public final class Markup {
    private static final int TYPICAL_SIZE = 1 << 18;

    /** Characters that no XML document may hold; they can only come from data. */
    private static final Pattern NOT_IN_XML = Pattern
            .compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Markup.class.getClassLoader(), Markup.class.getPackageName());

    private Markup() {}

    static String of(Page page) {
        return of("report.jte", page);
    }

    /** Returns {@code template} filled with {@code page}, the one parameter it takes. */
    public static String of(String template, Object page) {
        StringOutput output = new StringOutput(TYPICAL_SIZE);
        ENGINE.render(template, page, output);
        return NOT_IN_XML.matcher(output.toString()).replaceAll("\ufffd");
    }
}
