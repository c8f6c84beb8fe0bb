// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.console.Screen;
import io.plumbline.console.TestConsole;
import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.documents.cards.CardForm;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvents;
import io.plumbline.governance.cards.CardExport;
import io.plumbline.governance.cards.CardJobs;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.CardPolicy;
import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Question;
import io.plumbline.security.policy.ConditionKeys;
import io.plumbline.store.Database;
import io.plumbline.store.cards.JdbiModelCards;
import io.plumbline.store.tags.JdbiTagStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardScreenTest {
    private static final String ARN = "arn:aws:sagemaker:us-east-1:000000000000:model-card/credit";
    private final List<Question> asked = new ArrayList<>();
    private final TestConsole console = new TestConsole(this::mayAllButApprove, CardScreenTest::screens);

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aButtonIsThereOnlyForWhatThatVeryQuestionAllows() {
        create();

        String page = TestConsole.body(console.get("/console/cards/credit"));

        assertThat(page).contains("Send to review", "Archive").doesNotContain(">Approve<", "Back to draft");
    }

    @Test
    void whoMayNotApproveIsRefusedThoughAFormAsksForIt() {
        create();

        assertThat(console.post("/console/cards/credit/status", "status=Approved").status()).isEqualTo(403);
        assertThat(TestConsole.body(console.get("/console/cards/credit"))).contains("Draft");
        assertThat(console.post("/console/cards/credit/status", "status=PendingReview").status()).isEqualTo(303);
        assertThat(asked).contains(new Question("sagemaker:UpdateModelCard", ARN,
                Map.of(ConditionKeys.MODEL_CARD_STATUS, List.of("PendingReview"), "aws:resourcetag/team",
                        List.of("risk"))));
    }

    @Test
    void aChangeOfContentAsksWithTheTagsAndWithoutAStatus() {
        create();
        asked.clear();

        console.post("/console/cards/credit/edit", "seen=1&field:model_overview.model_owner=Risk");

        assertThat(asked).contains(new Question("sagemaker:UpdateModelCard", ARN,
                Map.of("aws:resourcetag/team", List.of("risk"))));
    }

    @Test
    void aRefusedSaveKeepsWhatWasTypedAndChangesNothing() {
        create();
        console.post("/console/cards/credit/edit", "seen=1&field:model_overview.model_owner=Risk");

        String form = TestConsole.body(console.post("/console/cards/credit/edit",
                "seen=1&field:model_overview.model_owner=Sales&field:model_overview.model_version=three"));

        assertThat(form).contains("Not saved:", "What you wrote is still here.", "Sales", "three");
        assertThat(TestConsole.body(console.get("/console/cards/credit"))).contains("Risk").doesNotContain("Sales");
    }

    @Test
    void twoVersionsDifferInWhatDiffers() {
        create();
        console.post("/console/cards/credit/edit", "seen=1&field:model_overview.model_owner=Risk");

        String page = TestConsole.body(console.get("/console/cards/credit/compare?from=1&to=2"));

        assertThat(page).contains("One field differs", "<ins>Risk</ins>").doesNotContain("<del>");
        assertThat(TestConsole.body(console.get("/console/cards/credit/compare?from=2&to=1")))
                .contains("<del>Risk</del>");
    }

    @Test
    void aPageOfTheListFitsItsFiltersOnly() {
        for (int i = 0; i < 51; i++) {
            console.post("/console/cards/new", "name=card-" + i + "&template=empty");
        }
        String next = TestConsole.body(console.get("/console/cards?status=Draft"))
                .replaceAll("(?s).*href=\"(/console/cards[^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");

        assertThat(TestConsole.body(console.get(next))).contains("card-0").doesNotContain("card-50");
        assertThat(console.get(next.replace("status=Draft", "status=Approved")).status()).isEqualTo(400);
    }

    private void create() {
        console.post("/console/cards/new", "name=credit&model=credit-2026&template=empty");
    }

    private Answer mayAllButApprove(Caller caller, Question question) {
        asked.add(question);
        boolean approves = question.context().getOrDefault(ConditionKeys.MODEL_CARD_STATUS, List.of())
                .contains("Approved");
        return new Answer(!approves, approves ? "cards are approved by others" : "");
    }

    private static List<Screen> screens(Database database) {
        CardJobs none = new CardJobs() {
            @Override
            public void export(CardExport export) {}

            @Override
            public void delete(String cardName) {}
        };
        CardKeeping cards = new CardKeeping(new JdbiModelCards(database), new CardDocuments(), none, CardPolicy.OPEN,
                GovernanceEvents.none(), new Arns("us-east-1", "000000000000"), Instant::now);
        JdbiTagStore tags = new JdbiTagStore(database);
        tags.put(ARN, Map.of("team", "risk"));
        return List.of(
                new CardScreen(new CardDesk(cards, new CardDocuments(), new CardForm(), tags, card -> new byte[0])));
    }
}
