// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Refusal;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailTerms;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a guardrail and changes its draft. What was typed survives a refusal. */
final class GuardrailEditor implements Screen {
    private final GuardrailDesk desk;

    GuardrailEditor(GuardrailDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/guardrails/new", this::blank);
        routes.post("/guardrails/new", this::create);
        routes.get("/guardrails/{id}/edit", this::edit);
        routes.post("/guardrails/{id}/edit", this::save);
    }

    private Answer blank(Visit visit) {
        return form(visit, "New guardrail", new EditorView("/console/guardrails", Refusal.NONE, "", FormText.fresh()));
    }

    private Answer create(Visit visit) {
        Guardrail made;
        try {
            made = visit.change(GuardrailDesk.SERVICE, "CreateGuardrail",
                    Map.of("name", visit.form().find("name").orElse("")), call -> {
                        call.require("*");
                        Guardrail draft = desk.keeping().create(new PolicyForm(visit.form()).terms(Optional.empty()),
                                Optional.empty());
                        call.touches("AWS::Bedrock::Guardrail", desk.keeping().arn(draft.id()));
                        return exemplified(draft, visit);
                    });
        } catch (PlumblineException refusal) {
            return refused(visit, "New guardrail", "/console/guardrails", refusal);
        }
        return visit.redirect(GuardrailDesk.address(made.id()), "The guardrail was made. Try it below.");
    }

    private Answer edit(Visit visit) {
        Guardrail draft = GuardrailScreen.require(desk, visit, Guardrail.DRAFT);
        return form(visit, draft.terms().name(), new EditorView(GuardrailDesk.address(draft.id()), Refusal.NONE,
                draft.updatedAt().toString(), FormText.of(draft)));
    }

    private Answer save(Visit visit) {
        String id = visit.path("id");
        try {
            visit.change(GuardrailDesk.SERVICE, "UpdateGuardrail", Map.of("guardrailIdentifier", id), call -> {
                String arn = desk.keeping().arn(id);
                call.require(arn);
                call.touches("AWS::Bedrock::Guardrail", arn);
                Guardrail before = seen(visit, desk.keeping().require(id, Guardrail.DRAFT));
                GuardrailTerms terms = new PolicyForm(visit.form()).terms(Optional.of(before.terms().kept()));
                return exemplified(desk.keeping().update(id, terms), visit);
            });
        } catch (PlumblineException refusal) {
            return refused(visit, "Edit guardrail", GuardrailDesk.address(id), refusal);
        }
        return visit.redirect(GuardrailDesk.address(id), "The draft was saved.");
    }

    private static Guardrail seen(Visit visit, Guardrail draft) {
        if (!visit.form().raw("seen").equals(draft.updatedAt().toString())) {
            throw new PlumblineException(Category.CONFLICT,
                    "somebody else saved this guardrail while it was open here; open it again to see what they wrote.");
        }
        return draft;
    }

    private Guardrail exemplified(Guardrail draft, Visit visit) {
        Guardrail latest = draft;
        for (Map.Entry<String, List<String>> each : new PolicyForm(visit.form()).moreExamples().entrySet()) {
            if (!latest.examples().getOrDefault(each.getKey(), List.of()).equals(each.getValue())) {
                latest = desk.keeping().exemplify(draft.id(), each.getKey(), each.getValue());
            }
        }
        return latest;
    }

    private static Answer refused(Visit visit, String title, String back, PlumblineException refusal) {
        String field = BlamedField.of(String.valueOf(refusal.getMessage()), visit.form());
        return form(visit, title, new EditorView(back, Refusal.of(field, refusal), visit.form().raw("seen"),
                FormText.of(visit.form())));
    }

    private static Answer form(Visit visit, String title, EditorView view) {
        return visit.page("guardrails/edit", visit.frame(title, Section.GUARDRAILS), view);
    }
}
