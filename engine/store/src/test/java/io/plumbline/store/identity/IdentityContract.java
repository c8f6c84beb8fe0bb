// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.PageRequest;
import io.plumbline.documents.policies.JsonPolicyReader;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.identity.AccessKeyAdministration;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.GroupAdministration;
import io.plumbline.security.identity.HolderAdministration;
import io.plumbline.security.identity.IdentityIds;
import io.plumbline.security.identity.LastUse;
import io.plumbline.security.identity.LoginAdministration;
import io.plumbline.security.identity.LoginProfile;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.NamedDocument;
import io.plumbline.security.identity.Policies;
import io.plumbline.security.identity.PolicyAdministration;
import io.plumbline.security.identity.ReadyPolicies;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.RoleAdministration;
import io.plumbline.security.identity.TemporaryKey;
import io.plumbline.security.identity.User;
import io.plumbline.security.identity.UserAdministration;
import io.plumbline.security.login.Passwords;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What identities keep and refuse, on whatever database. */
abstract class IdentityContract {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final String ALLOW = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:*\","
            + "\"Resource\":\"*\"}]}";
    static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
            + "\"arn:aws:iam::000000000000:root\"},\"Action\":\"sts:AssumeRole\"}]}";
    static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    Database database;
    Realm realm;
    UserAdministration users;
    GroupAdministration groups;
    RoleAdministration roles;
    PolicyAdministration policies;
    HolderAdministration holders;
    AccessKeyAdministration keys;

    abstract Database open();

    @BeforeEach
    void openStore() {
        database = open();
        realm = realm(database);
        users = new UserAdministration(realm);
        groups = new GroupAdministration(realm);
        roles = new RoleAdministration(realm);
        policies = new PolicyAdministration(realm);
        holders = new HolderAdministration(realm);
        keys = new AccessKeyAdministration(realm);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Realm realm(Database database) {
        return new Realm("000000000000", new JdbiIdentityStore(database, new Random(7)),
                new IdentityIds(new Random(11)), RootKey.fresh().sealed(), new JsonPolicyReader(), () -> NOW);
    }

    @Test
    void aUserIsFoundByItsExactNameAndItsIdAndIsAsItWasMade() {
        User made = user("Alice");

        assertThat(made.id()).matches("AIDA[A-Z2-7]{17}");
        assertThat(users.require("Alice")).isEqualTo(made);
        assertThat(realm.store().users().findById(made.id())).contains(made);
        assertThat(realm.store().users().find("alice")).isEmpty();
        assertThat(made.arn("000000000000")).isEqualTo("arn:aws:iam::000000000000:user/Alice");
    }

    @Test
    void namesThatDifferOnlyByCaseClash() {
        user("Alice");
        role("Reader");
        user("Bob");

        refused(Category.ALREADY_EXISTS, () -> user("aLICE"));
        refused(Category.ALREADY_EXISTS, () -> role("READER"));
        refused(Category.ALREADY_EXISTS, () -> users.rename("Bob", Optional.of("ALICE"), Optional.empty()));
        assertThat(users.rename("Alice", Optional.of("ALICE"), Optional.empty()).name()).isEqualTo("ALICE");
    }

    @Test
    void listsArePagedByNameWithoutGapOrRepeatWhileOthersAreInserted() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            user("user-%02d".formatted(i));
        }
        PageRequest request = PageRequest.first(10);
        Optional<String> next;
        do {
            var page = realm.store().users().list("/", request);
            page.items().forEach(user -> names.add(user.name()));
            next = page.next();
            request = new PageRequest(10, next);
            user("a-late-" + names.size());
        } while (next.isPresent());

        assertThat(names).hasSize(25).isSorted().doesNotHaveDuplicates().startsWith("user-00").endsWith("user-24");
    }

    @Test
    void onlyThoseBelowThePathAreListed() {
        users.create("one", "/risk/", Optional.empty(), Map.of());
        users.create("two", "/risk/eu/", Optional.empty(), Map.of());
        users.create("three", "/", Optional.empty(), Map.of());

        assertThat(realm.store().users().list("/risk/", PageRequest.first(10)).items()).extracting(User::name)
                .containsExactly("one", "two");
    }

    @Test
    void aUserThatStillHasSomethingCannotGo() {
        User user = user("alice");
        Group group = groups.create("auditors", "/");
        groups.add(group, user);
        refused(Category.IN_USE, () -> users.delete("alice"));
        groups.remove(group, user);
        var key = keys.create(Optional.of(user)).key();
        refused(Category.IN_USE, () -> users.delete("alice"));
        keys.delete(Optional.of(user), key.id());
        holders.putInline(user, "own", ALLOW);
        refused(Category.IN_USE, () -> users.delete("alice"));
        holders.removeInline(user, "own");

        users.delete("alice");

        assertThat(realm.store().users().find("alice")).isEmpty();
    }

    @Test
    void aUserHasAtMostTwoAccessKeysEvenWhenManyAskAtOnce() throws Exception {
        User user = user("alice");

        long made = atOnce(8, () -> keys.create(Optional.of(user)));

        assertThat(made).isEqualTo(2);
        assertThat(keys.of(Optional.of(user))).hasSize(2);
    }

    @Test
    void ofManyWhoMakeTheSameNameAtOnceOneSucceeds() throws Exception {
        assertThat(atOnce(8, () -> user("same"))).isEqualTo(1);
    }

    @Test
    void aManagedPolicyHasAtMostFiveVersionsAndNumbersAreNotUsedAgain() {
        ManagedPolicy policy = policies.create("limits", "/", ALLOW, Optional.empty(), Map.of("team", "risk"));
        for (int version = 2; version <= 5; version++) {
            assertThat(policies.addVersion(policy.arn(), ALLOW, version == 3).id()).isEqualTo("v" + version);
        }
        refused(Category.LIMIT_EXCEEDED, () -> policies.addVersion(policy.arn(), ALLOW, false));
        refused(Category.IN_USE, () -> policies.removeVersion(policy.arn(), "v3"));
        policies.removeVersion(policy.arn(), "v5");

        assertThat(policies.addVersion(policy.arn(), ALLOW, true).id()).isEqualTo("v6");
        assertThat(policies.require(policy.arn()).defaultVersion()).isEqualTo(6);
        assertThat(realm.store().tags().of(policy.id())).containsExactly(Map.entry("team", "risk"));
    }

    @Test
    void aPolicyThatSomebodyHasCannotGo() {
        ManagedPolicy policy = policies.create("limits", "/", ALLOW, Optional.empty(), Map.of());
        User user = user("alice");
        holders.attach(user, policy.arn());
        refused(Category.IN_USE, () -> policies.delete(policy.arn()));
        holders.detach(user, policy.arn());
        users.bound("alice", Optional.of(policy.arn()));
        refused(Category.IN_USE, () -> policies.delete(policy.arn()));
        users.bound("alice", Optional.empty());

        policies.delete(policy.arn());

        refused(Category.NOT_FOUND, () -> policies.require(policy.arn()));
    }

    @Test
    void everythingThatBearsOnAUserIsGathered() {
        policies.keepReady(ReadyPolicies.all());
        ManagedPolicy own = policies.create("own", "/", ALLOW, Optional.empty(), Map.of());
        User user = users.create("alice", "/", Optional.of(READ_ONLY), Map.of());
        Group group = groups.create("auditors", "/");
        groups.add(group, user);
        holders.attach(user, own.arn());
        holders.attach(group, own.arn());
        holders.attach(group, "arn:aws:iam::aws:policy/IAMFullAccess");
        holders.putInline(group, "of-group", ALLOW);
        holders.putInline(user, "of-user", ALLOW);

        var granted = realm.store().grants().of(user.id());

        assertThat(granted.policies()).extracting(NamedDocument::name).containsExactlyInAnyOrder("of-group", "of-user",
                own.arn(), "arn:aws:iam::aws:policy/IAMFullAccess");
        assertThat(granted.boundary()).get().extracting(NamedDocument::name).isEqualTo(READ_ONLY);
        assertThat(realm.store().grants().of("AIDANOBODY").policies()).isEmpty();
    }

    @Test
    void whoHasAPolicyIsListedByKindAndNameOverPages() {
        ManagedPolicy policy = policies.create("shared", "/", ALLOW, Optional.empty(), Map.of());
        holders.attach(user("b"), policy.arn());
        holders.attach(user("a"), policy.arn());
        holders.attach(role("r"), policy.arn());
        holders.attach(groups.create("g", "/"), policy.arn());
        List<String> found = new ArrayList<>();
        PageRequest request = PageRequest.first(1);
        Optional<String> next;
        do {
            var page = realm.store().grants().holdersOf(policy, Optional.empty(), false, "/", request);
            page.items().forEach(holder -> found.add(holder.kind() + " " + holder.name()));
            next = page.next();
            request = new PageRequest(1, next);
        } while (next.isPresent());

        assertThat(found).containsExactly("GROUP g", "ROLE r", "USER a", "USER b");
        assertThat(policies.require(policy.arn()).attachments()).isEqualTo(4);
    }

    @Test
    void policiesAreFilteredByOwnerAndUse() {
        policies.keepReady(ReadyPolicies.all());
        ManagedPolicy unused = policies.create("unused", "/x/", ALLOW, Optional.empty(), Map.of());
        holders.attach(user("a"), READ_ONLY);
        PageRequest all = PageRequest.first(100);

        assertThat(list(new Policies.Filter(Optional.of(false), false, "/", Optional.empty()), all))
                .containsExactly(unused.arn());
        assertThat(list(new Policies.Filter(Optional.empty(), true, "/", Optional.empty()), all))
                .containsExactly(READ_ONLY);
        assertThat(list(new Policies.Filter(Optional.empty(), false, "/x/", Optional.empty()), all))
                .containsExactly(unused.arn());
        assertThat(list(Policies.Filter.all(), all)).hasSize(ReadyPolicies.all().size() + 1);
    }

    @Test
    void readyPoliciesAreStoredOnceAndBroughtUpToDate() {
        policies.keepReady(ReadyPolicies.all());
        long before = realm.store().version();
        policies.keepReady(ReadyPolicies.all());

        assertThat(realm.store().version()).isEqualTo(before);
        refused(Category.ACCESS_DENIED, () -> policies.addVersion(READ_ONLY, ALLOW, true));
        refused(Category.ACCESS_DENIED, () -> policies.delete(READ_ONLY));
    }

    @Test
    void inlinePoliciesTogetherHaveALimit() {
        User user = user("alice");
        String long1 = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:Get" + "a"
                .repeat(1_100) + "\",\"Resource\":\"*\"}]}";
        holders.putInline(user, "one", long1);

        refused(Category.LIMIT_EXCEEDED, () -> holders.putInline(user, "two", long1));
        holders.putInline(user, "one", ALLOW);
        assertThat(holders.requireInline(user, "one").document()).isEqualTo(ALLOW);
        refused(Category.INVALID_DOCUMENT, () -> holders.putInline(user, "bad", "{"));
    }

    @Test
    void tagsOfTheSameKeyReplaceOneAnotherWhateverTheirCase() {
        User user = user("alice");
        holders.tag(user.id(), Map.of("Team", "a", "x", "1"));
        holders.tag(user.id(), Map.of("team", "b"));
        holders.untag(user.id(), List.of("X"));

        assertThat(realm.store().tags().of(user.id())).containsExactly(Map.entry("team", "b"));
        refused(Category.INVALID_ARGUMENT, () -> holders.tag(user.id(), Map.of("aws:x", "1")));
    }

    @Test
    void temporaryKeysKeepTheirTermsAndGoWithTheirRole() {
        Role role = role("reader");
        TemporaryKey key = new TemporaryKey("ASIA1", Optional.of(role.id()), "sealed", "00", Optional.of("s"), NOW,
                NOW.plusSeconds(900), true, false, List.of(ALLOW, TRUST), Map.of("a", "1", "b", "2"), List.of("b"));
        realm.store().temporaryKeys().add(key);

        assertThat(realm.store().temporaryKeys().find("ASIA1")).contains(key);
        roles.delete("reader");
        assertThat(realm.store().temporaryKeys().find("ASIA1")).isEmpty();
    }

    @Test
    void temporaryKeysThatEndedAreForgotten() {
        realm.store().temporaryKeys().add(new TemporaryKey("ASIA1", Optional.empty(), "s", "00", Optional.empty(), NOW,
                NOW.plusSeconds(900), false, false, List.of(), Map.of(), List.of()));
        realm.store().temporaryKeys().forget(NOW.plusSeconds(900));
        assertThat(realm.store().temporaryKeys().find("ASIA1")).isPresent();
        realm.store().temporaryKeys().forget(NOW.plusSeconds(901));
        assertThat(realm.store().temporaryKeys().find("ASIA1")).isEmpty();
    }

    @Test
    void theLatestUseOfAKeyAndOfARoleIsKept() {
        Role role = role("reader");
        String id = keys.create(Optional.empty()).key().id();
        LastUse late = new LastUse(NOW, "iam", "eu-west-1");
        realm.store().accessKeys().used(Map.of(id, late, role.id(), late));
        realm.store().accessKeys().used(Map.of(id, new LastUse(NOW.minusSeconds(5), "sts", "us-east-1")));

        assertThat(realm.store().accessKeys().find(id).orElseThrow().lastUse()).contains(late);
        assertThat(roles.require("reader").lastUse()).contains(late);
    }

    @Test
    void aOneTimeCodeIsTakenOnceEvenWhenManyShowItAtOnce() throws Exception {
        var logins = new LoginAdministration(realm, new Passwords(new Random(1), 10));
        String serial = logins.createDevice("phone", "/").device().serial();

        assertThat(atOnce(8, () -> {
            if (!realm.store().logins().takeStep(serial, 100)) {
                throw new PlumblineException(Category.ACCESS_DENIED, "used");
            }
            return serial;
        })).isEqualTo(1);
        assertThat(realm.store().logins().takeStep(serial, 99)).isFalse();
        assertThat(realm.store().logins().takeStep(serial, 101)).isTrue();
    }

    @Test
    void aPasswordIsReplacedAndTakenAway() {
        User user = user("alice");
        realm.store().logins().setPassword(new LoginProfile(user.id(), "one", NOW, true));
        realm.store().logins().setPassword(new LoginProfile(user.id(), "two", NOW, false));
        realm.store().logins().signedIn(user.id(), NOW);

        assertThat(realm.store().logins().password(user.id())).contains(new LoginProfile(user.id(), "two", NOW, false));
        assertThat(users.require("alice").passwordLastUsed()).contains(NOW);
        realm.store().logins().removePassword(user.id());
        assertThat(realm.store().logins().password(user.id())).isEmpty();
    }

    @Test
    void aChangeThatFailsLeavesNothingAndIsSeenAsNone() {
        long version = realm.store().version();
        long own = realm.store().ownChanges();

        assertThatThrownBy(() -> realm.store().change(() -> {
            user("alice");
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(realm.store().users().count()).isZero();
        assertThat(realm.store().version()).isEqualTo(version);
        assertThat(realm.store().ownChanges()).isGreaterThan(own);
    }

    private User user(String name) {
        return users.create(name, "/", Optional.empty(), Map.of());
    }

    private Role role(String name) {
        return roles.create(new RoleAdministration.Draft(name, "/", Optional.empty(), Duration.ofHours(1)), TRUST,
                Optional.empty(), Map.of());
    }

    private List<String> list(Policies.Filter filter, PageRequest request) {
        return realm.store().policies().list(filter, request).items().stream().map(ManagedPolicy::arn).toList();
    }

    private static void refused(Category category, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(PlumblineException.class,
                failure -> assertThat(failure.category()).as(failure.getMessage()).isEqualTo(category));
    }

    /** Returns how many of {@code count} threads succeed; the others must be refused properly. */
    private static long atOnce(int count, Callable<?> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                results.add(threads.submit(() -> succeeds(work)));
            }
            long succeeded = 0;
            for (Future<Boolean> result : results) {
                succeeded += result.get() ? 1 : 0;
            }
            return succeeded;
        }
    }

    private static boolean succeeds(Callable<?> work) throws Exception {
        try {
            work.call();
            return true;
        } catch (PlumblineException refused) {
            return false;
        }
    }
}
