// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.registry;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.ModelRegistry;
import io.plumbline.governance.registry.PackageGroup;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.PackageQuery;
import io.plumbline.governance.registry.RegistryGroups;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.security.access.Question;
import io.plumbline.security.policy.ConditionKeys;
import io.plumbline.web.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Shows groups, their versions and one package, and takes the decision about it. */
public final class RegistryScreen implements Screen {
    private static final int PAGE = 50;

    private final RegistryGroups groups;
    private final ModelRegistry registry;
    private final Arns arns;
    private final TagStore tags;
    private final UnaryOperator<String> indented;

    /**
     * @param tags     what policies about tags rest on
     * @param indented writes a JSON document over several lines
     */
    public RegistryScreen(RegistryGroups groups, ModelRegistry registry, Arns arns, TagStore tags,
            UnaryOperator<String> indented) {
        this.groups = groups;
        this.registry = registry;
        this.arns = arns;
        this.tags = tags;
        this.indented = indented;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/registry", this::list);
        routes.get("/registry/group/{group}", this::group);
        routes.get("/registry/package/{package+}", this::show);
        routes.post("/registry/package/{package+}", this::decide);
    }

    private Answer list(Visit visit) {
        Listing listing = visit.query().find("name").map(Listing.ALL::containing).orElse(Listing.ALL);
        String question = "groups" + listing;
        Page<PackageGroup> found = visit.read("sagemaker", "ListModelPackageGroups", Map.of(), call -> {
            call.require("*");
            return groups.list(listing, visit.pageOf(question, PAGE));
        });
        Page<ModelPackage> waiting = visit.read("sagemaker", "ListModelPackages", Map.of(), call -> {
            call.require("*");
            return registry.list(PackageQuery.all(Listing.ALL.inState(Approval.PENDING.word())),
                    io.plumbline.data.PageRequest.first(PAGE));
        });
        return visit.page("registry/list", visit.frame("Registry", Section.REGISTRY),
                new RegistryView(found.items().stream().map(this::line).toList(), visit.next(found, question),
                        waiting.items().stream().map(PackageLine::of).toList(), visit.query()));
    }

    private GroupLine line(PackageGroup group) {
        Optional<ModelPackage> newest = registry
                .list(PackageQuery.in(group.name()), io.plumbline.data.PageRequest.first(1)).items().stream()
                .findFirst();
        return new GroupLine(group.name(), "/console/registry/group/" + Values.encode(group.name()),
                group.description().orElse(""), newest.map(PackageLine::of), Moments.day(group.createdAt()));
    }

    private Answer group(Visit visit) {
        PackageGroup group = visit.read("sagemaker", "DescribeModelPackageGroup",
                Map.of("modelPackageGroupName", visit.path("group")), call -> {
                    call.require(about("DescribeModelPackageGroup",
                            arns.sagemaker("model-package-group", visit.path("group"))));
                    return groups.require(visit.path("group"));
                });
        String question = "group" + group.name();
        Page<ModelPackage> versions = visit.read("sagemaker", "ListModelPackages",
                Map.of("modelPackageGroupName", group.name()), call -> {
                    call.require(arns.sagemaker("model-package-group", group.name()));
                    return registry.list(PackageQuery.in(group.name()), visit.pageOf(question, PAGE));
                });
        return visit.page("registry/group", visit.frame(group.name(), Section.REGISTRY),
                new GroupView(line(group), versions.items().stream().map(PackageLine::of).toList(),
                        visit.next(versions, question)));
    }

    private Answer show(Visit visit) {
        String name = visit.path("package");
        String arn = PackageId.parse(name).arn(arns);
        ModelPackage found = visit.read("sagemaker", "DescribeModelPackage", Map.of("modelPackageName", arn), call -> {
            call.require(about("DescribeModelPackage", arn));
            call.touches("AWS::SageMaker::ModelPackage", arn);
            return registry.require(name);
        });
        List<String> ways = Arrays.stream(Approval.values())
                .filter(way -> found.decision().approval().filter(way::equals).isEmpty())
                .filter(way -> visit.may(decision(arn, way))).map(Approval::word).toList();
        return visit.page("registry/package", visit.frame(found.id().path(), Section.REGISTRY), new PackageView(
                PackageLine.of(found), facts(found), ways, Values.encode(arn),
                indented.apply(found.structures().json())));
    }

    private Answer decide(Visit visit) {
        String name = visit.path("package");
        String arn = PackageId.parse(name).arn(arns);
        Approval decision = Approval.of(visit.choose("decision", "The decision",
                Arrays.stream(Approval.values()).map(Approval::word).toList())).orElseThrow();
        visit.change("sagemaker", "UpdateModelPackage",
                Map.of("modelPackageArn", arn, "modelApprovalStatus", decision.word()), call -> {
                    call.require(decision(arn, decision));
                    call.touches("AWS::SageMaker::ModelPackage", arn);
                    return registry.decide(name, decision, visit.form().find("reason"), visit.actor());
                });
        return visit.redirect("/console/registry/package/" + name, "Decided: " + PackageLine.said(decision) + ".");
    }

    private Question about(String action, String arn) {
        return new Question("sagemaker:" + action, arn, TagContext.carried(tags.list(arn)));
    }

    private Question decision(String arn, Approval decision) {
        Map<String, List<String>> context = TagContext.carried(tags.list(arn));
        context.put(ConditionKeys.MODEL_APPROVAL_STATUS, List.of(decision.word()));
        return new Question("sagemaker:UpdateModelPackage", arn, context);
    }

    private List<Fact> facts(ModelPackage found) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ARN", found.id().arn(arns)));
        found.terms().description().ifPresent(text -> facts.add(new Fact("Description", text)));
        facts.add(new Fact("Registered", Moments.second(found.history().createdAt()) + " by "
                + found.history().createdBy().name()));
        found.history().changedAt().ifPresent(at -> facts.add(new Fact("Changed", Moments.second(at)
                + found.history().changedBy().map(by -> " by " + by.name()).orElse(""))));
        found.decision().description().ifPresent(reason -> facts.add(new Fact("Reason", reason)));
        found.terms().sourceUri().ifPresent(uri -> facts.add(new Fact("Source", uri)));
        found.terms().lifeCycle()
                .ifPresent(cycle -> facts.add(new Fact("Stage", cycle.stage() + ", " + cycle.status())));
        found.metadata().forEach((key, value) -> facts.add(new Fact(key, value)));
        return facts;
    }
}
