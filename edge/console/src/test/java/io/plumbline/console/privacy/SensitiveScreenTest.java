// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.console.TestConsole;
import io.plumbline.privacy.library.LibrarySearch;
import io.plumbline.privacy.library.Scan;
import io.plumbline.security.access.Answer;
import io.plumbline.store.privacy.JdbiScans;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SensitiveScreenTest {
    private final TestConsole console = new TestConsole((caller, question) -> new Answer(true, ""),
            database -> List.of(new SensitiveScreen(new JdbiScans(database),
                    text -> new LibrarySearch.Outcome(List.of(new Scan.Found("EMAIL", 6, 21, 0.95, "email")), 2,
                            List.of("The allow list 'staff' was not applied: s3://b/k is empty.")),
                    InstantSource.system())));

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void whatWasFoundIsMarkedOnceAndKeptWithoutTheText() {
        String page = TestConsole
                .body(console.post("/console/sensitive-data", "name=letter&text=Write+ada%40example.com+now"));
        assertThat(page).contains("1 finding in 25 characters", ">ada@example.com<", "6 to 21",
                "2 findings are left out, because an allow list names what was found.",
                "The allow list 'staff' was not applied: s3://b/k is empty.");

        String list = TestConsole.body(console.get("/console/sensitive-data"));
        assertThat(list).contains("letter", "Email (1)").doesNotContain("ada@example.com");
        String address = list.replaceAll("(?s).*<a href=\"(/console/sensitive-data/[^\"]+)\".*", "$1");
        assertThat(TestConsole.body(console.get(address))).contains("6 to 21").doesNotContain("ada@example.com");
        assertThat(console.events().toString()).doesNotContain("ada@example.com");

        console.post(address + "/delete", "");
        assertThat(console.get(address).status()).isEqualTo(404);
    }

    @Test
    void anEmptyTextIsRefusedWithASentence() {
        assertThat(TestConsole.body(console.post("/console/sensitive-data", "name=x&text=")))
                .contains("The text is empty");
    }
}
