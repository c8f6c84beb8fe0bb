// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Map<String, String> WATCHED = Map.of("PLUMBLINE_TERMINALS", "out,err", "TERM", "xterm",
            "COLUMNS",
            "132");

    @Test
    void aWatchedTerminalIsColouredAndAsWideAsItSays() {
        Terminal terminal = Terminal.ofProcess(WATCHED);

        assertThat(terminal.colour()).isTrue();
        assertThat(terminal.liveProgress()).isTrue();
        assertThat(terminal.columns()).isEqualTo(132);
        assertThat(Paint.FAIL.on(terminal).apply("x")).isEqualTo("\u001B[31mx\u001B[0m");
    }

    @Test
    void aPipeIsNeitherColouredNorOverwritten() {
        Terminal terminal = Terminal.ofProcess(Map.of("PLUMBLINE_TERMINALS", "", "TERM", "xterm"));

        assertThat(terminal.colour()).isFalse();
        assertThat(terminal.liveProgress()).isFalse();
        assertThat(terminal.columns()).isEqualTo(100);
        assertThat(Paint.FAIL.on(terminal).apply("x")).isEqualTo("x");
    }

    @Test
    void noColorIsHonoured() {
        assertThat(Terminal.ofProcess(Map.of("PLUMBLINE_TERMINALS", "out", "TERM", "xterm", "NO_COLOR", "1")).colour())
                .isFalse();
    }

    @Test
    void aWidthThatIsNoNumberIsIgnored() {
        assertThat(Terminal.ofProcess(Map.of("COLUMNS", "wide")).columns()).isEqualTo(100);
        assertThat(Terminal.ofProcess(Map.of("COLUMNS", "3")).columns()).isEqualTo(40);
    }

    @Test
    void textIsBrokenAtSpaces() {
        assertThat(Wrap.text("one two three", 8)).containsExactly("one two", "three");
        assertThat(Wrap.text("averyverylongword x", 5)).containsExactly("averyverylongword", "x");
    }
}
