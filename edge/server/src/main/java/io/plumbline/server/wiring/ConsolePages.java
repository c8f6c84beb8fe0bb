// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.console.ConsoleSettings;
import io.plumbline.console.Fact;
import io.plumbline.console.Screen;
import io.plumbline.console.SingleSignOn;
import io.plumbline.console.audit.AuditScreen;
import io.plumbline.console.cards.CardDesk;
import io.plumbline.console.cards.CardScreen;
import io.plumbline.console.fleet.FleetScreen;
import io.plumbline.console.guardrails.GuardrailDesk;
import io.plumbline.console.guardrails.GuardrailScreen;
import io.plumbline.console.guardrails.MarkdownCards;
import io.plumbline.console.lineage.LineageScreen;
import io.plumbline.console.oidc.OidcSettings;
import io.plumbline.console.oidc.OpenIdConnect;
import io.plumbline.console.people.PeopleDesk;
import io.plumbline.console.people.PeopleScreen;
import io.plumbline.console.privacy.SensitiveScreen;
import io.plumbline.console.registry.RegistryScreen;
import io.plumbline.console.settings.SettingsScreen;
import io.plumbline.data.PageRequest;
import io.plumbline.documents.JsonTexts;
import io.plumbline.documents.cards.CardForm;
import io.plumbline.governance.cards.CardQuery;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.PackageQuery;
import io.plumbline.privacy.library.AllowListReading;
import io.plumbline.privacy.library.LibrarySearch;
import io.plumbline.security.identity.LoginAdministration;
import io.plumbline.security.identity.PasswordSignIn;
import io.plumbline.security.personas.Estate;
import io.plumbline.security.session.SessionDesk;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.store.privacy.JdbiAllowLists;
import io.plumbline.store.privacy.JdbiCustomIdentifiers;
import io.plumbline.store.privacy.JdbiScans;
import io.plumbline.store.session.JdbiSessions;
import io.plumbline.web.Endpoint;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds the console. */
final class ConsolePages {
    private static final int SECRET_BYTES = 32;
    private static final int TRIED = 20;

    private ConsolePages() {}

    static Endpoint of(Ground ground, Governance governance, Guardrails guardrails, ServerSettings settings) {
        SessionDesk sessions = new SessionDesk(new JdbiSessions(ground.database()), ground.clock(),
                () -> secret(ground));
        Optional<SingleSignOn> other = settings.singleSignOn().map(each -> singleSignOn(ground, each, settings));
        ConsoleSettings console = new ConsoleSettings(ground.gate(), ground.authoriser(), ground.audit().log(),
                new PasswordSignIn(ground.realm(), ground.passwords(), other.isPresent()), sessions,
                ground.root().pageTokens(), other, ground.clock(), () -> UUID.randomUUID().toString(),
                ground.arns().account(), JsonTexts::object);
        return console.build(screens(ground, governance, guardrails, settings, sessions));
    }

    private static List<Screen> screens(Ground ground, Governance governance, Guardrails guardrails,
            ServerSettings settings, SessionDesk sessions) {
        LoginAdministration logins = new LoginAdministration(ground.realm(), ground.passwords());
        return List.of(new FleetScreen(governance.fleet(), ground.arns(), governance.tags(), JsonTexts::indented),
                new CardScreen(new CardDesk(governance.cards(), governance.documents(), new CardForm(),
                        governance.tags(), governance::pdf)),
                new RegistryScreen(governance.groups(), governance.registry(), ground.arns(), governance.tags(),
                        JsonTexts::indented),
                new LineageScreen(governance.lineage(), governance.search()),
                new GuardrailScreen(new GuardrailDesk(guardrails.keeping(), guardrails.enforcements(),
                        guardrails.library(), guardrails.decisions(), guardrails.replay()), MarkdownCards.read()),
                sensitive(ground, guardrails),
                new AuditScreen(ground.audit().trail(), ground.audit().proofs(), JsonTexts::indented),
                new PeopleScreen(PeopleDesk.of(ground.realm(), ground.passwords(), sessions,
                        () -> estate(ground, governance, guardrails), JsonTexts::indented)),
                new SettingsScreen(installation(ground, settings), rules(settings), ground.realm(), logins));
    }

    private static SensitiveScreen sensitive(Ground ground, Guardrails guardrails) {
        LibrarySearch search = new LibrarySearch(new JdbiCustomIdentifiers(ground.database()),
                new JdbiAllowLists(ground.database()), new AllowListReading(ground.objects()));
        return new SensitiveScreen(new JdbiScans(ground.database()),
                text -> search.find(guardrails.detectors().get().sensitive(), text), ground.clock());
    }

    /** Some of each kind are enough: a policy that tells them apart tells by name, tag or path, not by number. */
    private static Estate estate(Ground ground, Governance governance, Guardrails guardrails) {
        PageRequest some = PageRequest.first(TRIED);
        Estate typical = Estate.typical(ground.arns().region(), ground.arns().account());
        return new Estate(
                orTypical(governance.cards().list(CardQuery.ALL, some).items().stream()
                        .map(card -> governance.cards().arn(card.name())).toList(), typical.cards()),
                orTypical(governance.registry().list(PackageQuery.all(Listing.ALL), some).items().stream()
                        .map(each -> each.id().arn(ground.arns())).toList(), typical.packages()),
                orTypical(governance.inventoryStores().endpoints().list(Listing.ALL, some).items().stream()
                        .map(endpoint -> ground.arns().sagemaker("endpoint", endpoint.name())).toList(),
                        typical.endpoints()),
                orTypical(guardrails.keeping().list(some).items().stream()
                        .map(each -> guardrails.keeping().arns().of(each.id())).toList(), typical.guardrails()));
    }

    private static List<String> orTypical(List<String> real, List<String> typical) {
        return real.isEmpty() ? typical : real;
    }

    private static List<Fact> installation(Ground ground, ServerSettings settings) {
        return List.of(new Fact("Data folder", ground.folder().toString()),
                new Fact("Database", ground.database().isPostgres() ? "PostgreSQL" : "a file of H2 in the data folder"),
                new Fact("Region in ARNs", ground.arns().region()), new Fact("Account", ground.arns().account()),
                new Fact("TLS",
                        settings.tls().isPresent() ? "on" : "off: use it only on this machine or behind a proxy"),
                new Fact("Single sign-on",
                        settings.singleSignOn().map(each -> each.issuer().toString()).orElse("off")));
    }

    private static List<Fact> rules(ServerSettings settings) {
        return List.of(rule("plumbline.governance.card-workflow", settings.rules().cardWorkflow(),
                "cards go from draft over review to approved, and an author cannot approve"),
                rule("plumbline.governance.require-approved-package", settings.rules().requireApprovedPackage(),
                        "a package that nobody approved cannot be deployed; an image without a package still can"),
                rule("plumbline.governance.require-package", settings.rules().requirePackage(),
                        "an image without a package cannot be deployed"),
                rule("plumbline.governance.separate-author-and-approver", settings.rules().separateAuthorAndApprover(),
                        "who wrote a package cannot approve it"));
    }

    private static Fact rule(String key, boolean on, String meaning) {
        return new Fact(key, (on ? "on: " : "off; on would mean: ") + meaning);
    }

    private static SingleSignOn singleSignOn(Ground ground, ServerSettings.SingleSignOn oidc, ServerSettings settings) {
        return new OpenIdConnect(new OidcSettings(oidc.issuer(), oidc.clientId(), oidc.clientSecret().orElse(""),
                oidc.issuer().getHost(), oidc.userClaim(), settings.listening().publicUrl().orElseThrow()),
                ground.root().sealed(), ground.clock());
    }

    private static String secret(Ground ground) {
        byte[] bytes = new byte[SECRET_BYTES];
        ground.random().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
