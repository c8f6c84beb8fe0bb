// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.lineage;

import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.governance.lineage.EntityFilter;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageSearch;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.LineageView;
import io.plumbline.web.Answer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Lists entities, and shows what is around one. */
public final class LineageScreen implements Screen {
    private static final int PAGE = 50;
    private static final int USUAL_DEPTH = 3;
    private static final int DEEPEST = 10;

    private final Lineage lineage;
    private final LineageSearch search;

    public LineageScreen(Lineage lineage, LineageSearch search) {
        this.lineage = lineage;
        this.search = search;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/lineage", visit -> visit.query().find("focus").map(focus -> graph(visit, focus))
                .orElseGet(() -> list(visit)));
    }

    private Answer list(Visit visit) {
        LineageType kind = visit.query().find("kind").flatMap(LineageScreen::kind).orElse(LineageType.ARTIFACT);
        EntityFilter all = EntityFilter.all(kind);
        EntityFilter filter = visit.query().find("source").map(all::source).orElse(all);
        String question = "lineage" + filter;
        Page<LineageEntity> found = visit.read("sagemaker", "List" + kind.text() + "s", Map.of(), call -> {
            call.require("*");
            return lineage.list(filter, visit.pageOf(question, PAGE));
        });
        return visit.page("lineage/list", visit.frame("Lineage", Section.LINEAGE),
                new EntitiesView(kind, found.items().stream().map(LineageScreen::line).toList(),
                        visit.next(found, question), visit.query()));
    }

    private Answer graph(Visit visit, String focus) {
        Direction direction = visit.query().find("direction").flatMap(LineageScreen::direction).orElse(Direction.BOTH);
        int depth = visit.query().find("depth").filter(text -> text.matches("[0-9]{1,2}")).map(Integer::parseInt)
                .map(wanted -> Math.clamp(wanted, 1, DEEPEST)).orElse(USUAL_DEPTH);
        LineageView view = visit.read("sagemaker", "QueryLineage", Map.of("startArns", focus), call -> {
            call.require("*");
            return LineageView.around(search, focus, direction, depth);
        });
        return visit.page("lineage/graph", visit.frame("Lineage of " + Names.of(view.focus().label()), Section.LINEAGE),
                new GraphView(view, direction, depth));
    }

    private static EntitiesView.Line line(LineageEntity entity) {
        return new EntitiesView.Line(Names.of(entity.label()), "/console/lineage?focus=" + Values.encode(entity.arn()),
                entity.type(), entity.source().uri(), entity.status().orElse(""),
                Moments.second(entity.created().at()));
    }

    private static Optional<LineageType> kind(String text) {
        return Arrays.stream(LineageType.values()).filter(type -> type.text().equals(text)).findFirst();
    }

    private static Optional<Direction> direction(String text) {
        return Arrays.stream(Direction.values()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst();
    }
}
