// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.console.Heading;
import io.plumbline.console.Screen;
import io.plumbline.console.TestConsole;
import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.DecisionReplay;
import io.plumbline.guardrails.library.EnforcementKeeping;
import io.plumbline.guardrails.library.GuardLibrary;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailArns;
import io.plumbline.guardrails.library.GuardrailKeeping;
import io.plumbline.guardrails.library.GuardrailLimits;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.privacy.EntityType;
import io.plumbline.security.access.Answer;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.store.Database;
import io.plumbline.store.guardrails.JdbiDecisions;
import io.plumbline.store.guardrails.JdbiEnforcements;
import io.plumbline.store.guardrails.JdbiGuardrails;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GuardrailScreenTest {
    private static final String FIRST = "name=first&blockedInput=no&blockedOutput=never&words.0.text=falcon%0Aeagle"
            + "&words.0.input=BLOCK&words.0.output=NONE&entity.EMAIL.input=ANONYMIZE&entity.EMAIL.output=OFF"
            + "&content.HATE.input=HIGH&content.HATE.inputEffect=NONE&content.HATE.output=NONE"
            + "&topic.0.name=Tax&topic.0.definition=Advice+on+taxes&topic.0.examples=How+do+I+file%3F"
            + "&topic.0.more=one%0Atwo&topic.0.input=BLOCK&topic.0.output=OFF"
            + "&grounding.GROUNDING.effect=BLOCK&grounding.GROUNDING.threshold=0.6";

    private @Nullable GuardrailDesk desk;
    private @Nullable DecisionRecorder recorder;
    private final TestConsole console = new TestConsole((caller, question) -> new Answer(true, ""), this::screens);

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void whatIsFilledInIsWhatIsKept() {
        Guardrail made = make();

        assertThat(made.terms().policy().words()).extracting(rule -> rule.text()).containsExactly("falcon", "eagle");
        assertThat(made.terms().policy().words().get(0).handling())
                .isEqualTo(new Handling(Effect.BLOCK, true, Effect.NONE, true));
        assertThat(made.terms().policy().entities()).singleElement().satisfies(rule -> {
            assertThat(rule.type()).isEqualTo(EntityType.EMAIL);
            assertThat(rule.handling().isEnabled(Direction.OUTPUT)).isFalse();
        });
        assertThat(made.terms().policy().grounding()).singleElement()
                .satisfies(rule -> assertThat(rule.threshold()).isEqualTo(0.6));
        assertThat(made.examples()).containsEntry("Tax", List.of("one", "two"));
    }

    @Test
    void savingTheFormAsItIsChangesNothing() {
        Guardrail made = make();
        String form = body("/console/guardrails/" + made.id() + "/edit");

        assertThat(form).contains("falcon\neagle", "Advice on taxes", "one\ntwo");
        assertThat(FormText.of(made).stands("content.HATE.input", "HIGH", "NONE")).isTrue();
        assertThat(FormText.of(made).stands("words.0.output", "NONE", "BLOCK")).isTrue();
        assertThat(FormText.of(made).stands("entity.EMAIL.output", "OFF", "OFF")).isTrue();
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
        String page = TestConsole
                .body(console.post("/console/guardrails/new", FIRST.replace("name=first", "name=no+blanks")));

        assertThat(page).contains("Not saved:", "letters, digits, hyphens", "falcon", "Advice on taxes");
        assertThat(desk().keeping().list(PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideTheFieldItIsAbout() {
        assertThat(refused("name=first", "name=no+blanks")).contains("id=\"wrong-name\"");
        assertThat(refused("topic.0.definition=Advice+on+taxes", "topic.0.definition=+"))
                .contains("id=\"wrong-topic.0.definition\"");
        assertThat(refused("threshold=0.6", "threshold=1")).contains("id=\"wrong-grounding.GROUNDING.threshold\"");
        assertThat(refused("&words.0", "&pattern.0.name=ahead&pattern.0.pattern=%28%3F%3Da%29b&words.0"))
                .contains("id=\"wrong-pattern.0.pattern\"");
    }

    @Test
    void whoSavesAnOldStateIsTold() {
        Guardrail made = make();
        String page = TestConsole.body(
                console.post("/console/guardrails/" + made.id() + "/edit", FIRST + "&seen=2020-01-01T00:00:00Z"));

        assertThat(page).contains("somebody else saved this guardrail");
    }

    @Test
    void thePlaygroundMarksWhatItFindsAndLogsNothingOfIt() {
        Guardrail made = make();
        String page = TestConsole.body(console.post("/console/guardrails/" + made.id() + "/try",
                "direction=INPUT&text=Ask+ada%40example.com+about+the+Falcon."));

        assertThat(page).contains("blocked", ">ada@example.com<", ">Falcon<", "Email", "4 to 19");
        assertThat(console.events().toString()).doesNotContain("ada@example", "Falcon.");
    }

    @Test
    void positionsAreCountedInTheTextAsTheFieldShowsIt() {
        Guardrail made = make();
        String page = TestConsole.body(console.post("/console/guardrails/" + made.id() + "/try",
                "direction=INPUT&text=++one%0D%0Afalcon"));

        assertThat(page).contains("6 to 12");
    }

    @Test
    void anEmptyTextIsRefusedAndALongOneIsShownInPartButJudgedToItsEnd() {
        String address = "/console/guardrails/" + make().id() + "/try";
        assertThat(TestConsole.body(console.post(address, "direction=INPUT&text=+%0D%0A")))
                .contains("The text is empty");

        String page = TestConsole.body(console.post(address, "direction=INPUT&text=" + "calm+".repeat(5_000)
                + "falcon"));
        assertThat(page).contains("The first 20000 of 25006 units are shown", "25000 to 25006", "blocked");
    }

    @Test
    void aVersionIsPublishedEnforcedAndReleased() {
        Guardrail made = make();
        String address = "/console/guardrails/" + made.id();
        console.post(address + "/publish", "description=first+one");
        console.post(address + "/enforce", "version=1&models=");
        assertThat(body(address)).contains("first one", "every model", "Stop enforcing");

        String configuration = desk().enforcement().list(PageRequest.first(5)).items().get(0).id();
        assertThat(TestConsole.body(console.post(address + "/delete", ""))).contains("is enforced");
        console.post(address + "/release", "configuration=" + configuration);
        assertThat(body(address)).contains("Not enforced");
        assertThat(console.post(address + "/delete", "").status()).isEqualTo(303);
    }

    @Test
    void twoVersionsAreComparedByRuleAndByWhatTheyWouldDecideAboutRecordedTexts() {
        Guardrail made = make();
        String address = "/console/guardrails/" + made.id();
        console.post(address + "/publish", "");
        decide(made.id(), "1", "a falcon flies");
        decide(made.id(), "1", "a sparrow flies");
        console.post(address + "/edit", FIRST.replace("falcon", "sparrow") + "&seen=" + made.updatedAt());

        String page = body(address + "/compare?from=1&to=DRAFT");

        assertThat(page).contains("<del>falcon</del>", "<ins>sparrow</ins>",
                "Of the last 2 decisions, 2 have their text",
                "0 come out the same, 1 stricter and 1 milder", ">passed<", ">blocked<");
    }

    @Test
    void decisionsAreListedByFiltersAndTheirTextIsShownOnRequestOnly() {
        Guardrail made = make();
        Decision decision = decide(made.id(), "DRAFT", "a falcon flies");
        decide(made.id(), "DRAFT", "a sparrow flies");

        assertThat(body("/console/guardrails/decisions?verdict=BLOCKED")).contains(decision.id(), ">first, draft<")
                .contains("Custom word")
                .doesNotContain("falcon");
        String address = "/console/guardrails/decisions/" + decision.id();
        assertThat(body(address)).contains("Show the text").doesNotContain("falcon flies");
        assertThat(TestConsole.body(console.post(address + "/text", ""))).contains("a falcon flies");
        assertThat(console.events()).anySatisfy(event -> assertThat(event.name())
                .isEqualTo("GetGuardrailDecisionText"));
        assertThat(console.events().toString()).doesNotContain("falcon flies");
    }

    @Test
    void aGuardrailWithoutDecisionsSaysHowToGetThere() {
        Guardrail made = make();

        assertThat(body("/console/guardrails/" + made.id() + "/compare")).contains("has decided nothing yet",
                "Name it in ApplyGuardrail", "keep-text=encrypted");
    }

    @Test
    void aCardOfADetectorLeadsToEachOfItsParts() {
        DetectorCards.Card card = MarkdownCards.card("x", "# Title\n\nWords.\n\n## Data `one`\n\nMore.\n\n## Known");

        assertThat(card.title()).isEqualTo("Title");
        assertThat(card.headings()).containsExactly(new Heading("part-1", "Data \"one\""),
                new Heading("part-2", "Known"));
        assertThat(card.html()).contains("<h2 id=\"part-1\">Data", "<h2 id=\"part-2\">Known");
    }

    @Test
    void aDetectorHasItsCard() {
        assertThat(body("/console/guardrails/detectors")).contains("Names");
        assertThat(body("/console/guardrails/detectors/names")).contains("<p>Finds names.</p>");
        assertThat(console.get("/console/guardrails/detectors/nobody").status()).isEqualTo(404);
    }

    private String refused(String before, String after) {
        return TestConsole.body(console.post("/console/guardrails/new", FIRST.replace(before, after)));
    }

    private Guardrail make() {
        assertThat(console.post("/console/guardrails/new", FIRST).status()).isEqualTo(303);
        return desk().keeping().list(PageRequest.first(5)).items().get(0);
    }

    private Decision decide(String id, String version, String text) {
        var ready = desk().library().require(id, version);
        GuardRequest request = GuardRequest.of(Direction.INPUT, text);
        Outcome outcome = ready.guard().assess(request);
        return Objects.requireNonNull(recorder)
                .record(new Decision.Asked(Decision.Way.APPLY, "arn:aws:iam::000000000000:user/ann",
                        Optional.empty()), ready, request, outcome);
    }

    private GuardrailDesk desk() {
        return Objects.requireNonNull(desk);
    }

    private String body(String address) {
        return TestConsole.body(console.get(address));
    }

    private List<Screen> screens(Database database) {
        AtomicInteger ids = new AtomicInteger(100_000);
        JdbiGuardrails guardrails = new JdbiGuardrails(database);
        JdbiEnforcements enforcements = new JdbiEnforcements(database);
        JdbiDecisions decisions = new JdbiDecisions(database, RootKey.fresh().sealed());
        GuardrailArns arns = new GuardrailArns("us-east-1", "000000000000");
        GuardrailKeeping keeping = new GuardrailKeeping(guardrails, enforcements, GuardrailLimits.USUAL, arns,
                InstantSource.system(), () -> "guardr" + ids.incrementAndGet());
        GuardLibrary library = new GuardLibrary(guardrails, enforcements, arns, Guard::of, 10);
        recorder = new DecisionRecorder(made -> decisions.add(List.of(made)), true, InstantSource.system(),
                () -> "decision" + ids.incrementAndGet());
        desk = new GuardrailDesk(keeping, new EnforcementKeeping(enforcements, keeping, InstantSource.system(),
                () -> "config" + ids.incrementAndGet()), library, decisions, new DecisionReplay(decisions, library));
        DetectorCards cards = () -> List.of(new DetectorCards.Card("names", "Names", "<p>Finds names.</p>",
                List.of()));
        return List.of(new GuardrailScreen(desk, cards));
    }
}
