// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.audit;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.AuditAttribute;
import io.plumbline.security.audit.AuditEntry;
import io.plumbline.security.audit.AuditFilter;
import io.plumbline.security.audit.AuditProofs;
import io.plumbline.security.audit.AuditTrail;
import io.plumbline.security.audit.ProofStatus;
import io.plumbline.web.Answer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lists events by filters that stand in the address, and shows one with its proof. */
public final class AuditScreen implements Screen {
    private static final int PAGE = 50;
    private static final Map<String, AuditAttribute> FIELDS = Map.of("user", AuditAttribute.USERNAME, "operation",
            AuditAttribute.EVENT_NAME, "service", AuditAttribute.EVENT_SOURCE, "resource",
            AuditAttribute.RESOURCE_NAME, "key", AuditAttribute.ACCESS_KEY_ID, "failure", AuditAttribute.ERROR_CODE,
            "reads", AuditAttribute.READ_ONLY);

    private final AuditTrail trail;
    private final AuditProofs proofs;
    private final UnaryOperator<String> indented;

    /**
     * @param indented writes a JSON document over several lines
     */
    public AuditScreen(AuditTrail trail, AuditProofs proofs, UnaryOperator<String> indented) {
        this.trail = trail;
        this.proofs = proofs;
        this.indented = indented;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/audit", this::list);
        routes.get("/audit/{event}", this::event);
    }

    private Answer list(Visit visit) {
        AuditFilter filter = filter(visit.query());
        String listing = "audit" + filter;
        Page<AuditEntry> found = visit.read("cloudtrail", "LookupEvents", Map.of(), call -> {
            call.require("*");
            return trail.list(filter, visit.pageOf(listing, PAGE));
        });
        AuditListView view = new AuditListView(found.items().stream().map(AuditRow::of).toList(),
                visit.next(found, listing), visit.query(), proofs.latestHead().map(HeadView::of));
        return visit.wantsPart()
                ? visit.part("audit/rows", view)
                : visit.page("audit/list", visit.frame("Audit", Section.AUDIT), view);
    }

    private Answer event(Visit visit) {
        String id = visit.path("event");
        AuditEntry entry = visit.read("cloudtrail", "LookupEvents", Map.of("eventId", id), call -> {
            call.require("*");
            return trail.find(id).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                    "there is no event " + id + " in the log; it may have been asked for before it was written"));
        });
        Optional<ProofStatus> proof = proofs.status(id);
        return visit.page("audit/event", visit.frame(entry.event().name(), Section.AUDIT),
                new AuditEventView(AuditRow.of(entry), facts(entry), proof, indented.apply(entry.record())));
    }

    private static AuditFilter filter(Values query) {
        Map<AuditAttribute, String> attributes = new EnumMap<>(AuditAttribute.class);
        FIELDS.forEach((name, attribute) -> query.find(name).ifPresent(value -> attributes.put(attribute, value)));
        return new AuditFilter(attributes, query.find("from").flatMap(Moments::read),
                query.find("to").flatMap(Moments::read));
    }

    private static List<Fact> facts(AuditEntry entry) {
        var event = entry.event();
        AuditRow row = AuditRow.of(entry);
        return List.of(new Fact("When", Moments.second(event.time())),
                new Fact("Who", event.caller().principal().arn()),
                new Fact("From", event.caller().origin().address()),
                new Fact("With", event.caller().origin().userAgent().orElse("an unnamed client")),
                new Fact("Service", event.source()),
                new Fact("About", row.about().isEmpty() ? "nothing by name" : row.about()),
                new Fact("Event", event.id()), new Fact("Request", event.requestId()),
                new Fact("Outcome", event.errorCode()
                        .map(code -> code + ": " + event.errorMessage().orElse("")).orElse("done")));
    }
}
