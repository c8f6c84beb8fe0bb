// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.console.Screen;
import io.plumbline.console.TestConsole;
import io.plumbline.console.Values;
import io.plumbline.documents.policies.JsonPolicyReader;
import io.plumbline.security.access.Answer;
import io.plumbline.security.identity.IdentityIds;
import io.plumbline.security.identity.LoginProfile;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.Role;
import io.plumbline.security.login.Passwords;
import io.plumbline.security.personas.Estate;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.security.session.SessionDesk;
import io.plumbline.store.Database;
import io.plumbline.store.identity.JdbiIdentityStore;
import io.plumbline.store.session.JdbiSessions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleScreenTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String READ = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"sagemaker:List*\",\"Resource\":\"*\"}]}";
    private static final String WRITE = READ.replace("List", "Update");
    private static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"AWS\":\"arn:aws:iam::000000000000:root\"},\"Action\":\"sts:AssumeRole\"}]}";
    private static final String NIGHTLY = "/console/people/roles/nightly";
    private static final String ARN = "arn:aws:iam::000000000000:policy/readers";

    private final Set<String> forbidden = new HashSet<>();
    private @Nullable Realm realm;
    private final TestConsole console = new TestConsole(
            (caller, question) -> new Answer(!forbidden.contains(question.action()), "nobody allows it"),
            this::screens);

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aRoleIsMadeChangedAndDeletedAndEachDeedIsRecorded() {
        assertThat(makeRole("nightly", "2", TRUST).headers().first("location").orElseThrow()).startsWith(NIGHTLY);
        String other = TRUST.replace(":root", ":user/mika");
        console.post(NIGHTLY + "/trust", "trust=" + Values.encode(other));
        console.post(NIGHTLY + "/describe", "description=at+night&hours=3");

        Role role = realm().store().roles().find("nightly").orElseThrow();
        assertThat(role.trust()).isEqualTo(other);
        assertThat(role.description()).contains("at night");
        assertThat(role.longestSession()).hasHours(3);

        assertThat(console.post(NIGHTLY + "/delete", "").status()).isEqualTo(303);
        assertThat(realm().store().roles().find("nightly")).isEmpty();
        assertThat(changes()).containsExactly("CreateRole", "UpdateAssumeRolePolicy", "UpdateRole", "DeleteRole");
    }

    @Test
    void aRefusedRoleKeepsWhatWasTypedAndSaysWhatIsWrongBesideItsField() {
        assertThat(TestConsole.body(makeRole("nightly", "2", "{\"Version\":\"1999\"}")))
                .contains("id=\"wrong-trust\"", "value=\"nightly\"").doesNotContain("wrong-name");
        assertThat(TestConsole.body(makeRole("nightly", "13", TRUST))).contains("id=\"wrong-hours\"", "1 to 12");
        assertThat(TestConsole.body(makeRole("two words", "1", TRUST))).contains("id=\"wrong-name\"");
        makeRole("nightly", "1", TRUST);
        assertThat(TestConsole.body(makeRole("NIGHTLY", "1", TRUST))).contains("id=\"wrong-name\"", "already exists");
        assertThat(TestConsole.body(console.post(NIGHTLY + "/trust", "trust=%7B"))).contains("id=\"wrong-trust\"");
    }

    @Test
    void aPolicyGetsVersionsOfWhichOneCountsAndIsDeletedWithTheLast() {
        makePolicy("readers", READ);
        console.post("/console/people/policies/" + Values.encode(ARN), "document=" + Values.encode(WRITE));
        assertThat(page()).contains("✓ counts", "Make it count", "sagemaker:Update*");

        deed("count", "v1");
        assertThat(realm().store().policies().find(ARN).orElseThrow().defaultVersion()).isEqualTo(1);
        assertThat(TestConsole.body(console.get("/console/people/policies/" + Values.encode(ARN) + "?version=v2")))
                .contains("which does not count", "sagemaker:Update*");
        deed("remove", "v2");
        deed("delete", "");

        assertThat(realm().store().policies().find(ARN)).isEmpty();
        assertThat(changes()).containsExactly("CreatePolicy", "CreatePolicyVersion", "SetDefaultPolicyVersion",
                "DeletePolicyVersion", "DeletePolicy");
    }

    @Test
    void aRefusedPolicyKeepsWhatWasTypedAndSaysWhatIsWrongBesideItsField() {
        assertThat(TestConsole.body(makePolicy("readers", "{\"Version\":\"2012-10-17\"}")))
                .contains("id=\"wrong-document\"", "value=\"readers\"");
        makePolicy("readers", READ);
        assertThat(TestConsole.body(makePolicy("Readers", READ))).contains("id=\"wrong-name\"");
        assertThat(TestConsole.body(
                console.post("/console/people/policies/" + Values.encode(ARN), "document=%7B%22mine%22%3A1%7D")))
                .contains("id=\"wrong-document\"", "{\"mine\":1}");
    }

    @Test
    void whoMayNotIsShownNoFormAndRefusedAnyway() {
        makeRole("nightly", "1", TRUST);
        forbidden.addAll(Set.of("iam:CreateRole", "iam:UpdateAssumeRolePolicy", "iam:DeleteRole"));

        assertThat(TestConsole.body(console.get("/console/people/roles"))).doesNotContain("new-role");
        assertThat(TestConsole.body(console.get(NIGHTLY))).doesNotContain("Save who may take it on", "Delete the role");
        assertThat(makeRole("daily", "1", TRUST).status()).isEqualTo(403);
        assertThat(console.post(NIGHTLY + "/delete", "").status()).isEqualTo(403);
    }

    @Test
    void aPasswordIsSetForOneSignInOrForGoodAndTakenAway() {
        console.post("/console/people/users", "name=mika");
        String mika = "/console/people/users/mika";
        console.post(mika + "/password", "password=a+long+way+to+go&reset=yes");
        assertThat(login().resetRequired()).isTrue();
        assertThat(TestConsole.body(console.get(mika))).contains("must choose another one then");

        console.post(mika + "/password", "password=a+longer+way+to+go");
        assertThat(login().resetRequired()).isFalse();
        assertThat(TestConsole.body(console.post(mika + "/password", "password=short")))
                .contains("id=\"wrong-password\"", "12 to 128");

        console.post(mika + "/password/delete", "");
        assertThat(TestConsole.body(console.get(mika))).contains("has no password");
        assertThat(changes()).containsExactly("CreateUser", "CreateLoginProfile", "UpdateLoginProfile",
                "UpdateLoginProfile", "DeleteLoginProfile");
    }

    private io.plumbline.web.Answer makeRole(String name, String hours, String trust) {
        return console.post("/console/people/new-role", "name=" + Values.encode(name) + "&hours=" + hours + "&trust="
                + Values.encode(trust));
    }

    private io.plumbline.web.Answer makePolicy(String name, String document) {
        return console.post("/console/people/new-policy", "name=" + name + "&document=" + Values.encode(document));
    }

    private void deed(String deed, String version) {
        assertThat(console.post("/console/people/policy/" + deed, "policy=" + Values.encode(ARN) + "&version="
                + version).status()).isEqualTo(303);
    }

    private String page() {
        return TestConsole.body(console.get("/console/people/policies/" + Values.encode(ARN)));
    }

    private LoginProfile login() {
        return realm().store().logins().password(realm().store().users().find("mika").orElseThrow().id())
                .orElseThrow();
    }

    private List<String> changes() {
        return console.events().stream().filter(event -> !event.readOnly() && !event.name().equals("ConsoleLogin"))
                .map(event -> event.name()).toList();
    }

    private Realm realm() {
        return Objects.requireNonNull(realm);
    }

    private List<Screen> screens(Database database) {
        realm = new Realm("000000000000", new JdbiIdentityStore(database, new Random(7)),
                new IdentityIds(new Random(11)), RootKey.fresh().sealed(), new JsonPolicyReader(), () -> NOW);
        return List.of(new PeopleScreen(PeopleDesk.of(realm(), new Passwords(new Random(5), 10),
                new SessionDesk(new JdbiSessions(database), () -> NOW, () -> "secret"),
                () -> Estate.typical("us-east-1", "000000000000"), document -> document)));
    }
}
