// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.privacy;

import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.library.LibrarySearch;
import io.plumbline.privacy.library.Scan;
import io.plumbline.privacy.library.Scans;
import io.plumbline.web.Answer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Looks for sensitive data in a text, keeps what was found without the text, and lists what was found before. */
public final class SensitiveScreen implements Screen {
    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 200;
    private static final String SERVICE = "macie2";

    private final Scans scans;
    private final Function<String, LibrarySearch.Outcome> finder;
    private final InstantSource clock;

    /**
     * @param finder finds the sensitive data of a text, but for what is allowed
     */
    public SensitiveScreen(Scans scans, Function<String, LibrarySearch.Outcome> finder, InstantSource clock) {
        this.scans = scans;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/sensitive-data", this::list);
        routes.post("/sensitive-data", this::scan);
        routes.get("/sensitive-data/{scan}", this::show);
        routes.post("/sensitive-data/{scan}/delete", this::delete);
    }

    private Answer list(Visit visit) {
        Page<Scan> found = visit.read(SERVICE, "ListSensitiveDataScans", Map.of(), call -> {
            call.require("*");
            return scans.list(visit.pageOf("scans", PAGE));
        });
        return visit.page("privacy/list", visit.frame("Sensitive data", Section.SENSITIVE_DATA), new ScansView(
                found.items().stream().map(ScanLine::of).toList(), visit.next(found, "scans")));
    }

    /**
     * The text is shown once, marked, in the answer to the form, with what allow lists had to do with it; afterwards only
     * what was found is there.
     */
    private Answer scan(Visit visit) {
        String text = visit.require("text", "The text");
        String name = visit.form().find("name").filter(given -> given.length() <= LONGEST_NAME).orElse("a text");
        Scanned made = visit.change(SERVICE, "CreateSensitiveDataScan", Map.of("name", name), call -> {
            call.require("*");
            LibrarySearch.Outcome outcome = finder.apply(text);
            Scan scan = new Scan(UUID.randomUUID().toString(), clock.instant(), visit.caller().principal().arn(), name,
                    text.length(), outcome.found());
            scans.add(scan);
            return new Scanned(scan, outcome);
        });
        return page(visit, made.scan(), MarkedText.of(text, made.scan().found()), made.notes());
    }

    private Answer show(Visit visit) {
        return page(visit, require(visit), List.of(), List.of());
    }

    private Answer delete(Visit visit) {
        String id = visit.path("scan");
        visit.change(SERVICE, "DeleteSensitiveDataScan", Map.of("scan", id), call -> {
            call.require("*");
            return scans.delete(id);
        });
        return visit.redirect("/console/sensitive-data", "The scan was removed.");
    }

    private Scan require(Visit visit) {
        String id = visit.path("scan");
        return visit.read(SERVICE, "GetSensitiveDataScan", Map.of("scan", id), call -> {
            call.require("*");
            return scans.find(id).orElseThrow(
                    () -> new PlumblineException(Category.NOT_FOUND, "there is no scan " + id));
        });
    }

    private static Answer page(Visit visit, Scan scan, List<MarkedText> text, List<String> notes) {
        return visit.page("privacy/scan", visit.frame(scan.name(), Section.SENSITIVE_DATA),
                new ScanView(ScanLine.of(scan), "by " + scan.by() + ", " + Moments.second(scan.at()),
                        KindCount.of(scan), scan.found().stream().map(FoundLine::of).toList(), text, notes));
    }

    private record Scanned(Scan scan, LibrarySearch.Outcome outcome) {
        List<String> notes() {
            List<String> notes = new ArrayList<>(outcome.notes());
            int allowed = outcome.allowed();
            if (allowed > 0) {
                notes.addFirst((allowed == 1 ? "1 finding is" : allowed + " findings are")
                        + " left out, because an allow list names what was found.");
            }
            return notes;
        }
    }
}
