// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.fleet;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Tag;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.Fleet;
import io.plumbline.governance.inventory.FleetRow;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.web.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Shows the dashboard, and one model with all that hangs together with it. */
public final class FleetScreen implements Screen {
    private static final int PAGE = 50;

    private final Fleet fleet;
    private final Arns arns;
    private final TagStore tags;
    private final UnaryOperator<String> indented;

    /**
     * @param tags     what policies about tags rest on
     * @param indented writes a JSON document over several lines
     */
    public FleetScreen(Fleet fleet, Arns arns, TagStore tags, UnaryOperator<String> indented) {
        this.fleet = fleet;
        this.arns = arns;
        this.tags = tags;
        this.indented = indented;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/fleet", this::list);
        routes.get("/fleet/{model}", this::model);
    }

    private Answer list(Visit visit) {
        Listing listing = visit.query().find("name").map(Listing.ALL::containing).orElse(Listing.ALL);
        listing = visit.query().raw("sort").equals("name") ? listing.sorted(Listing.Sort.NAME, true) : listing;
        Listing wanted = listing;
        String question = "fleet" + wanted;
        Page<FleetRow> found = visit.read("sagemaker", "Search", Map.of("resource", "Model"), call -> {
            call.require("*");
            return fleet.list(wanted, visit.pageOf(question, PAGE));
        });
        FleetListView view = new FleetListView(found.items().stream().map(FleetLine::of).toList(),
                visit.next(found, question), visit.query());
        return visit.wantsPart()
                ? visit.part("fleet/rows", view)
                : visit.page("fleet/list", visit.frame("Fleet", Section.FLEET), view);
    }

    private Answer model(Visit visit) {
        String name = visit.path("model");
        FleetRow row = visit.read("sagemaker", "DescribeModel", Map.of("modelName", name), call -> {
            String arn = arns.sagemaker("model", name);
            call.require(arn, TagContext.carried(tags.list(arn)));
            call.touches("AWS::SageMaker::Model", arn);
            return fleet.find(name).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                    "there is no model " + name + "; it may have been deleted"));
        });
        return visit.page("fleet/model", visit.frame(row.model().name(), Section.FLEET), new ModelView(
                FleetLine.of(row), facts(row), row.packages().stream().map(FleetScreen::packageFact).toList(),
                row.endpoints().stream()
                        .map(endpoint -> new Fact("Endpoint", endpoint.name() + ", " + said(endpoint.status())))
                        .toList(),
                Values.encode(arns.sagemaker("model", row.model().name())),
                indented.apply(row.model().structures().json())));
    }

    private List<Fact> facts(FleetRow row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ARN", arns.sagemaker("model", row.model().name())));
        facts.add(
                new Fact("Created", Moments.second(row.model().createdAt()) + " by " + row.model().createdBy().name()));
        row.model().executionRole().ifPresent(role -> facts.add(new Fact("Runs as", role)));
        row.card().ifPresentOrElse(card -> facts.add(Fact.link("Model card",
                card.name() + ", version " + card.version() + ", " + said(card.status()),
                "/console/cards/" + Values.encode(card.name()))),
                () -> facts.add(Fact.link("Model card", "none yet: write one",
                        "/console/cards/new?model=" + Values.encode(row.model().name()))));
        return facts;
    }

    private static Fact packageFact(ModelPackage each) {
        return Fact.link("Package",
                each.id().path() + ", "
                        + said(each.decision().approval().map(approval -> approval.word()).orElse("undecided")),
                "/console/registry/package/" + each.id().path());
    }

    private static String said(String status) {
        return Tag.of(status).word().toLowerCase(Locale.ROOT);
    }
}
