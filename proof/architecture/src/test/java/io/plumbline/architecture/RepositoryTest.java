// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepositoryTest {
    private static final String HEADER = "// Copyright the Plumbline authors. Apache-2.0.\n";
    private static final int LONGEST_FILE = 500;

    /** Places that exist on one machine or in one company only. */
    private static final Pattern MACHINE = Pattern
            .compile("/wo[r]k/|/home/[a-z]|/root/|/Users/[A-Za-z]|[Aa]rtifactory|/nexus/|\\.internal\\b");

    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9]+(-[a-z0-9]+)*\\.md");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*(?:\\$ )?\\./([A-Za-z.][\\w./-]*)");

    @Test
    void everyJavaFileSaysWhoseItIs() {
        assertThat(javaFiles()).isNotEmpty().filteredOn(file -> !Repository.text(file).orElse("").startsWith(HEADER))
                .isEmpty();
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(javaFiles()).filteredOn(file -> Repository.text(file).orElse("").lines().count() > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TO[D]O|FIX[M]E|XX[X])\\b|@Disabled");

        assertThat(javaFiles()).filteredOn(file -> !file.endsWith("RepositoryTest.java"))
                .filteredOn(file -> later.matcher(Repository.text(file).orElse("")).find()).isEmpty();
    }

    @Test
    void noFileNamesAMachine() {
        assertThat(Repository.files()).filteredOn(file -> !file.endsWith("RepositoryTest.java"))
                .filteredOn(file -> Repository.text(file).filter(text -> MACHINE.matcher(text).find()).isPresent())
                .isEmpty();
    }

    @Test
    void decisionsAreNumberedWithoutGap() {
        List<Integer> numbers = Repository.files().stream()
                .filter(file -> file.startsWith(Path.of("docs", "decisions")))
                .map(file -> file.getFileName().toString()).map(RepositoryTest::number).sorted().toList();

        assertThat(numbers).isNotEmpty()
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void decisionsSayContextChoiceRejectedAndEvidence() {
        assertThat(Repository.files()).filteredOn(file -> file.startsWith(Path.of("docs", "decisions")))
                .allSatisfy(file -> assertThat(Repository.text(file).orElse("")).contains("## Context", "## Choice",
                        "## Rejected", "## Evidence"));
    }

    @Test
    void linksInDocumentsLeadSomewhere() {
        assertThat(Repository.files()).filteredOn(file -> file.toString().endsWith(".md"))
                .allSatisfy(file -> assertThat(matches(LINK, file)).allSatisfy(link -> assertThat(
                        Repository.root().resolve(file).resolveSibling(link)).exists()));
    }

    @Test
    void theCommandsOfTheReadmeExist() {
        List<String> commands = matches(COMMAND, Path.of("README.md"));

        assertThat(commands).contains("plumbline", "mvnw")
                .allSatisfy(command -> assertThat(Files.isExecutable(Repository.root().resolve(command)))
                        .as(command).isTrue());
    }

    @Test
    void theReadmeAnalysesAConfigurationThatExists() {
        List<String> configurations = matches(Pattern.compile("plumbline analyze (\\S+\\.json)"), Path.of("README.md"));

        assertThat(configurations).isNotEmpty()
                .allSatisfy(file -> assertThat(Repository.root().resolve(file)).exists());
    }

    private static int number(String name) {
        Matcher matcher = DECISION.matcher(name);
        assertThat(matcher.matches()).as(name).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static List<String> matches(Pattern pattern, Path file) {
        return pattern.matcher(Repository.text(file).orElse("")).results().map(result -> result.group(1)).toList();
    }

    private static List<Path> javaFiles() {
        return Repository.files().stream().filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !Set.of("package-info.java", "module-info.java")
                        .contains(file.getFileName().toString()))
                .toList();
    }
}
