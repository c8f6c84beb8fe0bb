// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every colour of a report, for light and for dark backgrounds. Hues stay apart for readers who do not tell red from
 * green, and no meaning hangs on a colour alone.
 */
public enum Ink {
    PAGE("#ffffff", "#14171c"), SURFACE("#f5f7f9", "#1c2128"), TEXT("#1b1f24", "#e8eaed"), MUTED("#55606e",
            "#a7b1bd"), RULE("#d8dde3", "#363d47"), AXIS("#6b7683", "#8d98a5"), ACCENT("#1f4e79", "#8ab8e6"), BAND(
                    "#dfe9f3", "#22364a"), PASS("#0b6b62", "#5cc8b8"), FAIL("#b3400e", "#f39a6b"), UNSURE("#5f5080",
                            "#bbaae2"), ON_STRONG("#ffffff", "#10141a"), ON_SOFT("#1b1f24",
                                    "#f2f4f6"), TRUE_POSITIVE("#1f5a8c", "#6aa9de"), TRUE_NEGATIVE("#b9d2e7",
                                            "#2c4f70"), FALSE_POSITIVE("#f0c18d", "#704a17"), FALSE_NEGATIVE("#b3400e",
                                                    "#ee915a"), HEAT_1("#f2f6fa", "#1a232d"), HEAT_2("#d9e6f1",
                                                            "#21364a"), HEAT_3("#b9d2e7", "#2c4f70"), HEAT_4("#2f6ea3",
                                                                    "#6aa9de"), HEAT_5("#1f4e79", "#9cc7ee"),
    /** Pushes an output up. */
    RAISE("#a8480f", "#f0a06e"),
    /** Pushes an output down. */
    LOWER("#1f5a8c", "#7cb8ee"),
    /** Feature values from the lowest fifth to the highest. */
    VALUE_1("#0f766e", "#5cc8b8"), VALUE_2("#4a918a", "#4f9d93"), VALUE_3("#858b93", "#8d98a5"), VALUE_4("#a06cb2",
            "#b58cc6"), VALUE_5("#7a2f8f", "#d9a8ec"),
    /** Text that pushes an output up or down, behind its letters. */
    RAISED("#f7dcc8", "#5a3318"), LOWERED("#d3e3f1", "#1f3f5c");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Returns the colour on a light background, {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** Returns the colour on a dark background, {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /** Returns the name of the custom property that carries this colour, {@code --true-positive}. */
    public String property() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the style class that paints an area ({@code f}) or a line ({@code s}) in this colour. */
    String cssClass(String prefix) {
        return prefix + "-" + property().substring(2);
    }

    /** Returns style rules: all colours for the light page, the dark ones within a media query, and the chart classes. */
    public static String declarations() {
        return ":root{" + all(Ink::light) + "}\n@media screen and (prefers-color-scheme:dark){:root{" + all(Ink::dark)
                + "}}\n"
                + Arrays.stream(values()).map(ink -> ink.rule("f", "fill") + ink.rule("s", "stroke"))
                        .collect(Collectors.joining());
    }

    /** Returns {@code css} with every colour variable replaced by its light colour, for renderers without variables. */
    public static String inline(String css) {
        String inlined = css;
        for (Ink ink : values()) {
            inlined = inlined.replace("var(" + ink.property() + ")", ink.light);
        }
        return inlined;
    }

    private String rule(String prefix, String painted) {
        return "." + cssClass(prefix) + "{" + painted + ":var(" + property() + ")}";
    }

    private static String all(Function<Ink, String> colour) {
        return Arrays.stream(values()).map(ink -> ink.property() + ":" + colour.apply(ink))
                .collect(Collectors.joining(";"));
    }
}
