// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.console.Heading;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.documents.cards.CardTemplates;
import io.plumbline.governance.cards.CardQuery;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.CardSummary;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.NewCard;
import io.plumbline.governance.cards.VersionQuery;
import io.plumbline.report.cards.CardReport;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lists cards, begins new ones, shows a version, moves it on, and hands it out as a PDF. */
public final class CardScreen implements Screen {
    private static final int PAGE = 50;
    private static final int VERSIONS = 100;

    private final CardDesk desk;
    private final CardEditor editor;

    public CardScreen(CardDesk desk) {
        this.desk = desk;
        this.editor = new CardEditor(desk);
    }

    @Override
    public void register(Routes routes) {
        routes.get("/cards", this::list);
        routes.get("/cards/new", this::blank);
        routes.post("/cards/new", this::create);
        routes.get("/cards/{card}", this::card);
        routes.get("/cards/{card}/pdf", this::pdf);
        routes.post("/cards/{card}/status", this::move);
        routes.post("/cards/{card}/delete", this::delete);
        editor.register(routes);
    }

    private Answer list(Visit visit) {
        CardQuery query = new CardQuery(visit.query().find("name"),
                visit.query().find("status").flatMap(CardStatus::of),
                Optional.empty(), Optional.empty(), Optional.empty(),
                visit.query().raw("sort").equals("name") ? CardQuery.Sort.NAME : CardQuery.Sort.CREATION_TIME,
                visit.query().raw("sort").equals("name"));
        String question = "cards" + query;
        Page<CardSummary> found = visit.read("sagemaker", "ListModelCards", Map.of(), call -> {
            call.require("*");
            return desk.cards().list(query, visit.pageOf(question, PAGE));
        });
        CardListView view = new CardListView(found.items().stream().map(CardLine::of).toList(),
                visit.next(found, question), visit.query(), statuses());
        return visit.wantsPart()
                ? visit.part("cards/rows", view)
                : visit.page("cards/list", visit.frame("Model cards", Section.CARDS), view);
    }

    private Answer blank(Visit visit) {
        return visit.page("cards/new", visit.frame("New model card", Section.CARDS),
                new NewCardView(visit.query().find("model").orElse("")));
    }

    private Answer create(Visit visit) {
        String name = visit.require("name", "The name of the card");
        String content = content(visit, name);
        visit.change("sagemaker", "CreateModelCard", Map.of("modelCardName", name, "modelCardStatus", "Draft"),
                call -> {
                    String arn = desk.cards().arn(name);
                    call.require(arn);
                    call.touches("AWS::SageMaker::ModelCard", arn);
                    return desk.cards().create(new NewCard(name, content, CardStatus.DRAFT, Optional.empty()),
                            visit.actor());
                });
        return visit.redirect(address(name) + "/edit", "The card was created. Now fill it in.");
    }

    /** A model of the fleet finds its card by the id that the card gives its model. */
    private String content(Visit visit, String name) {
        String model = visit.form().find("model").orElse(name);
        return desk.form().apply(
                visit.form().raw("template").equals("empty") ? "{}" : CardTemplates.responsible(model),
                Map.of("model_overview.model_name", model, "model_overview.model_id", model));
    }

    private Answer card(Visit visit) {
        ModelCard card = require(visit, version(visit, "version"));
        String arn = desk.cards().arn(card.name());
        Page<CardSummary> versions = visit.read("sagemaker", "ListModelCardVersions",
                Map.of("modelCardName", card.name()), call -> {
                    call.require(desk.question("ListModelCardVersions", arn));
                    return desk.cards().versions(card.name(), VersionQuery.ALL, PageRequest.first(VERSIONS));
                });
        boolean newest = versions.items().isEmpty() || versions.items().getFirst().version() == card.version();
        boolean mayChange = newest && visit.may(desk.update(arn, Optional.empty()));
        List<String> ways = newest ? ways(visit, card, arn) : List.of();
        CardReport report = new CardReport(card, arn);
        return visit.page("cards/card", visit.frame(card.name(), Section.CARDS), new CardView(CardLine.of(card),
                address(card.name()), CardFacts.of(card), desk.form().sections(card.content()),
                report.part(), headings(report), versions.items().stream().map(CardLine::of).toList(),
                new CardView.Powers(newest, mayChange, newest && visit.may(desk.question("DeleteModelCard", arn)),
                        ways),
                Values.encode(arn)));
    }

    private static List<Heading> headings(CardReport report) {
        return Stream.concat(report.headings().stream().map(each -> new Heading(each.id(), each.text(), each.within())),
                Stream.of(new Heading("versions", "Versions"), new Heading("lineage", "Lineage"))).toList();
    }

    /** Only what this person may do to this card now, asked as the change itself will ask. */
    private List<String> ways(Visit visit, ModelCard card, String arn) {
        Set<CardStatus> ways = desk.cards().ways(card, visit.actor());
        return Arrays.stream(CardStatus.values()).filter(way -> way != card.status() && ways.contains(way))
                .filter(way -> visit.may(desk.update(arn, Optional.of(way)))).map(CardStatus::word).toList();
    }

    private Answer pdf(Visit visit) {
        ModelCard card = require(visit, version(visit, "version"));
        return new Answer(200, Headers.none().with("content-type", "application/pdf").with("content-disposition",
                "attachment; filename=\"" + card.name() + "-version-" + card.version() + ".pdf\""),
                desk.pdf().apply(card));
    }

    private Answer move(Visit visit) {
        String name = visit.path("card");
        CardStatus status = CardStatus.of(visit.choose("status", "The status", statuses())).orElseThrow();
        visit.change("sagemaker", "UpdateModelCard", Map.of("modelCardName", name, "modelCardStatus", status.word()),
                call -> {
                    String arn = desk.cards().arn(name);
                    call.require(desk.update(arn, Optional.of(status)));
                    call.touches("AWS::SageMaker::ModelCard", arn);
                    return desk.cards().update(name, Optional.empty(), Optional.of(status), seen(visit), visit.actor());
                });
        return visit.redirect(address(name), "The card is now " + CardLine.said(status) + ".");
    }

    private Answer delete(Visit visit) {
        String name = visit.path("card");
        visit.change("sagemaker", "DeleteModelCard", Map.of("modelCardName", name), call -> {
            String arn = desk.cards().arn(name);
            call.require(desk.question("DeleteModelCard", arn));
            call.touches("AWS::SageMaker::ModelCard", arn);
            desk.cards().delete(name);
            return name;
        });
        return visit.redirect("/console/cards", "The card " + name + " is being deleted.");
    }

    private ModelCard require(Visit visit, Optional<Integer> version) {
        return require(desk, visit, version);
    }

    static ModelCard require(CardDesk desk, Visit visit, Optional<Integer> version) {
        String name = visit.path("card");
        return visit.read("sagemaker", "DescribeModelCard", Map.of("modelCardName", name), call -> {
            String arn = desk.cards().arn(name);
            call.require(desk.question("DescribeModelCard", arn));
            call.touches("AWS::SageMaker::ModelCard", arn);
            return desk.cards().require(name, version);
        });
    }

    static Optional<Integer> version(Visit visit, String name) {
        return visit.query().find(name).filter(text -> text.matches("[1-9][0-9]{0,8}")).map(Integer::valueOf);
    }

    /** Returns the version that was looked at when the form was sent. */
    static Optional<Integer> seen(Visit visit) {
        return visit.form().find("seen").filter(text -> text.matches("[1-9][0-9]{0,8}")).map(Integer::valueOf);
    }

    static String address(String card) {
        return "/console/cards/" + Values.encode(card);
    }

    private static List<String> statuses() {
        return Arrays.stream(CardStatus.values()).map(CardStatus::word).toList();
    }
}
