// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.EnforcementKeeping;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.web.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists guardrails, shows one at a version, publishes versions, enforces them and removes them. */
public final class GuardrailScreen implements Screen {
    private static final int PAGE = 50;

    private final GuardrailDesk desk;
    private final List<Screen> others;

    public GuardrailScreen(GuardrailDesk desk, DetectorCards cards) {
        this.desk = desk;
        this.others = List.of(new DecisionScreen(desk), new DetectorScreen(cards), new GuardrailEditor(desk),
                new Playground(desk), new Comparing(desk));
    }

    @Override
    public void register(Routes routes) {
        routes.get("/guardrails", this::list);
        others.forEach(screen -> screen.register(routes));
        routes.get("/guardrails/{id}", this::show);
        routes.post("/guardrails/{id}/publish", this::publish);
        routes.post("/guardrails/{id}/enforce", this::enforce);
        routes.post("/guardrails/{id}/release", this::release);
        routes.post("/guardrails/{id}/delete", this::delete);
    }

    private Answer list(Visit visit) {
        Page<Guardrail> found = visit.read(GuardrailDesk.SERVICE, "ListGuardrails", Map.of(), call -> {
            call.require("*");
            return desk.keeping().list(visit.pageOf("guardrails", PAGE));
        });
        List<Enforcement> enforced = desk.enforcement().list(PageRequest.first(PAGE)).items();
        return visit.page("guardrails/list", visit.frame("Guardrails", Section.GUARDRAILS),
                new GuardrailsView(
                        found.items().stream().map(each -> GuardrailLine.of(each, newest(each), enforced)).toList(),
                        visit.next(found, "guardrails")));
    }

    private Optional<Guardrail> newest(Guardrail draft) {
        return desk.keeping().versions(draft.id(), PageRequest.first(2)).items().stream()
                .filter(each -> !each.isDraft()).findFirst();
    }

    private Answer show(Visit visit) {
        Guardrail shown = require(desk, visit, visit.query().find("version").orElse(Guardrail.DRAFT));
        String arn = desk.keeping().arn(shown.id());
        List<Guardrail> versions = desk.keeping().versions(shown.id(), PageRequest.first(PAGE)).items();
        List<Enforcement> enforced = desk.enforcement().list(PageRequest.first(PAGE)).items().stream()
                .filter(each -> each.guardrailId().equals(shown.id())).toList();
        GuardrailView.Powers powers = new GuardrailView.Powers(visit.may("bedrock:UpdateGuardrail", arn),
                visit.may("bedrock:CreateGuardrailVersion", arn), visit.may("bedrock:DeleteGuardrail", arn),
                visit.may("bedrock:PutEnforcedGuardrailConfiguration", "*"), visit.may("bedrock:ApplyGuardrail", arn));
        return visit.page("guardrails/guardrail", visit.frame(shown.terms().name(), Section.GUARDRAILS),
                new GuardrailView(GuardrailLine.of(shown, Optional.empty(), enforced), facts(shown, arn),
                        PolicyLines.of(shown), versions.stream().map(VersionLine::of).toList(),
                        enforced.stream().map(EnforcedLine::of).toList(), shown.remarks(), powers));
    }

    static Guardrail require(GuardrailDesk desk, Visit visit, String version) {
        String id = visit.path("id");
        return visit.read(GuardrailDesk.SERVICE, "GetGuardrail", Map.of("guardrailIdentifier", id, "guardrailVersion",
                version), call -> {
                    String arn = desk.keeping().arn(id);
                    call.require(arn);
                    call.touches("AWS::Bedrock::Guardrail", arn);
                    return desk.keeping().require(id, version);
                });
    }

    private Answer publish(Visit visit) {
        String id = visit.path("id");
        Guardrail made = visit.change(GuardrailDesk.SERVICE, "CreateGuardrailVersion",
                Map.of("guardrailIdentifier", id), call -> {
                    String arn = desk.keeping().arn(id);
                    call.require(arn);
                    call.touches("AWS::Bedrock::Guardrail", arn);
                    return desk.keeping().publish(id, visit.form().find("description"), Optional.empty());
                });
        return visit.redirect(GuardrailDesk.address(id) + "?version=" + made.version(),
                "Version " + made.version() + " was made. It will never change.");
    }

    private Answer enforce(Visit visit) {
        String id = visit.path("id");
        String version = visit.require("version", "The version to enforce");
        visit.change(GuardrailDesk.SERVICE, "PutEnforcedGuardrailConfiguration",
                Map.of("guardrailIdentifier", id, "guardrailVersion", version), call -> {
                    call.require("*");
                    call.touches("AWS::Bedrock::Guardrail", desk.keeping().arn(id));
                    return desk.enforcement().put(Optional.empty(), new EnforcementKeeping.Terms(id, version,
                            Enforcement.Guarding.UNSAID, models(visit)), visit.caller().principal().arn());
                });
        return visit.redirect(GuardrailDesk.address(id), "Version " + version + " now stands in front of models.");
    }

    private static Optional<Enforcement.Models> models(Visit visit) {
        List<String> models = visit.form().raw("models").lines().map(String::strip).filter(each -> !each.isEmpty())
                .toList();
        return models.isEmpty() ? Optional.empty() : Optional.of(new Enforcement.Models(models, List.of()));
    }

    private Answer release(Visit visit) {
        String configuration = visit.require("configuration", "The configuration");
        visit.change(GuardrailDesk.SERVICE, "DeleteEnforcedGuardrailConfiguration", Map.of("configId", configuration),
                call -> {
                    call.require("*");
                    desk.enforcement().delete(configuration);
                    return configuration;
                });
        return visit.redirect(GuardrailDesk.address(visit.path("id")), "It is no longer enforced.");
    }

    private Answer delete(Visit visit) {
        String id = visit.path("id");
        Optional<String> version = visit.form().find("version");
        visit.change(GuardrailDesk.SERVICE, "DeleteGuardrail", Map.of("guardrailIdentifier", id), call -> {
            String arn = desk.keeping().arn(id);
            call.require(arn);
            call.touches("AWS::Bedrock::Guardrail", arn);
            desk.keeping().delete(id, version);
            return id;
        });
        return version.isPresent()
                ? visit.redirect(GuardrailDesk.address(id), "Version " + version.get() + " was removed.")
                : visit.redirect("/console/guardrails", "The guardrail was removed.");
    }

    private static List<Fact> facts(Guardrail shown, String arn) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ARN", arn));
        shown.terms().description().ifPresent(text -> facts.add(new Fact("Description", text)));
        facts.add(new Fact("Version", shown.isDraft() ? "the draft, which can be changed" : shown.version()));
        facts.add(new Fact(shown.isDraft() ? "Created" : "Made", Moments.second(shown.createdAt())));
        if (shown.isDraft()) {
            facts.add(new Fact("Changed", Moments.second(shown.updatedAt())));
        }
        return facts;
    }
}
