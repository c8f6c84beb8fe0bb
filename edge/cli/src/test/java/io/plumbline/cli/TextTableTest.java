// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCellAndEmptyOnesAreLeftOut() {
        TextTable table = new TextTable(TextTable.LEFT, TextTable.RIGHT, TextTable.LEFT, TextTable.LEFT);
        table.row("CI", "0.5", "", "x");
        table.row("CDDPL", "−0.25", "", "");

        assertThat(printed(table)).isEqualTo("""
                > CI       0.5  x
                > CDDPL  −0.25
                """);
    }

    @Test
    void coloursDoNotMoveColumns() {
        TextTable table = new TextTable(TextTable.LEFT, TextTable.LEFT);
        table.row(line -> "<" + line + ">", "a", "b");
        table.row("aaa", "b");

        assertThat(printed(table)).isEqualTo("<> a    b>\n> aaa  b\n");
    }

    private static String printed(TextTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), "> ");
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
