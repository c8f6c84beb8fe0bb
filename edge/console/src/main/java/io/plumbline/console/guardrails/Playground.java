// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.ReadyGuardrail;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.web.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries texts on a guardrail. What is tried is not kept and not logged. */
final class Playground implements Screen {
    private final GuardrailDesk desk;

    Playground(GuardrailDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/guardrails/{id}/try", this::tryOut);
    }

    private Answer tryOut(Visit visit) {
        String id = visit.path("id");
        String version = visit.form().find("version").orElse(Guardrail.DRAFT);
        Direction direction = Direction.valueOf(visit.choose("direction", "The direction", List.of("INPUT", "OUTPUT")));
        String text = text(visit, "text");
        if (text.isBlank()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "The text is empty; write or paste something");
        }
        ReadyGuardrail guardrail = visit.read(GuardrailDesk.SERVICE, "ApplyGuardrail",
                Map.of("guardrailIdentifier", id, "guardrailVersion", version), call -> {
                    String arn = desk.keeping().arn(id);
                    call.require(arn);
                    call.touches("AWS::Bedrock::Guardrail", arn);
                    return desk.library().require(id, version);
                });
        List<GuardText> content = content(visit, direction, text);
        long begun = System.nanoTime();
        TriedView view = TriedView.of(text, content.size() - 1,
                guardrail.guard().assess(new GuardRequest(direction, content, 0, true)),
                (System.nanoTime() - begun) / 1e6);
        return visit.wantsPart()
                ? visit.part("guardrails/tried", view)
                : visit.page("guardrails/triedPage", visit.frame("Playground", Section.GUARDRAILS),
                        new TriedPageView(GuardrailDesk.address(id), view));
    }

    private static List<GuardText> content(Visit visit, Direction direction, String text) {
        List<GuardText> content = new ArrayList<>();
        if (direction == Direction.OUTPUT) {
            qualified(visit, "source", Qualifier.GROUNDING_SOURCE, content);
            qualified(visit, "query", Qualifier.QUERY, content);
        }
        content.add(content.isEmpty() ? GuardText.of(text) : new GuardText(text, Set.of(Qualifier.GUARD_CONTENT)));
        return content;
    }

    private static void qualified(Visit visit, String field, Qualifier qualifier, List<GuardText> content) {
        String text = text(visit, field);
        if (!text.isBlank()) {
            content.add(new GuardText(text, Set.of(qualifier)));
        }
    }

    /** A browser sends line ends as two characters, which are one in the field that positions are counted in. */
    private static String text(Visit visit, String field) {
        return visit.form().raw(field).replace("\r\n", "\n");
    }
}
