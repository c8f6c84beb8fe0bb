// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.data.Arn;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.GovernanceEvent.AnalysisFinished;
import io.plumbline.governance.GovernanceEvent.ApprovalChanged;
import io.plumbline.governance.GovernanceEvent.CardChanged;
import io.plumbline.governance.GovernanceEvent.EndpointDeleted;
import io.plumbline.governance.GovernanceEvent.EndpointDeployed;
import io.plumbline.governance.GovernanceEvent.ModelCreated;
import io.plumbline.governance.GovernanceEvent.PackageRegistered;
import io.plumbline.governance.GovernanceEvent.Source;
import io.plumbline.governance.GovernanceEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws lineage of what happens, with nobody asking for it: what went into a package, a model, an endpoint or a report is
 * upstream of it. Entities have the types and names that SageMaker gives its own.
 */
public final class LineageRecorder implements GovernanceEvents {
    private static final String DEPLOYMENT = "ModelDeployment";

    private final Lineage lineage;
    private final Associations associations;

    public LineageRecorder(Lineage lineage, Associations associations) {
        this.lineage = lineage;
        this.associations = associations;
    }

    @Override
    public void happened(GovernanceEvent event) {
        switch (event) {
            case PackageRegistered registered -> registered(registered);
            case ApprovalChanged changed -> decided(changed);
            case ModelCreated created -> created(created);
            case EndpointDeployed deployed -> deployed(deployed);
            case EndpointDeleted deleted -> deleted(deleted);
            case CardChanged changed -> described(changed);
            case AnalysisFinished finished -> analysed(finished);
        }
    }

    private void registered(PackageRegistered event) {
        LineageEntity registered = artifact(event.packageArn(), "ModelPackage", Optional.empty(), event.by());
        contribute(event.sources(), registered, event.by());
        event.groupArn().ifPresent(group -> {
            LineageEntity context = lineage.ensure(context(event.groupName().orElseGet(() -> nameOf(group)),
                    "model-group", "ModelGroup", group), event.by());
            associations.ensure(registered, context, AssociationType.ASSOCIATED_WITH, event.by());
        });
    }

    private void decided(ApprovalChanged event) {
        LineageEntity registered = artifact(event.packageArn(), "ModelPackage", Optional.empty(), event.by());
        String subject = nameOf(event.packageArn()).replace('/', '-') + "-" + event.approval();
        LineageEntity approval = lineage.put(NewEntity
                .of(LineageType.ACTION, Names.of(subject, event.at(), "model-package"), "Approval",
                        LineageSource.of(event.packageArn(), "ARN"))
                .status("Completed").description(event.description())
                .properties(Map.of("ModelApprovalStatus", event.approval())), event.by());
        associations.ensure(registered, approval, AssociationType.CONTRIBUTED_TO, event.by());
    }

    private void created(ModelCreated event) {
        LineageEntity model = artifact(event.modelArn(), "Model", Optional.of(event.modelName()), event.by());
        for (String registered : event.packageArns()) {
            associations.ensure(artifact(registered, "ModelPackage", Optional.empty(), event.by()), model,
                    AssociationType.CONTRIBUTED_TO, event.by());
        }
        contribute(event.sources(), model, event.by());
    }

    private void deployed(EndpointDeployed event) {
        stopDeployments(event.endpointArn(), event.by());
        LineageEntity deployment = lineage.put(NewEntity
                .of(LineageType.ACTION, Names.of(event.endpointName(), event.at(), "model-deployment"), DEPLOYMENT,
                        LineageSource.of(event.endpointArn(), "ARN"))
                .status("Completed").properties(Map.of("EndpointConfigName", event.configName())), event.by());
        for (String model : event.modelArns()) {
            associations.ensure(artifact(model, "Model", Optional.of(nameOf(model)), event.by()), deployment,
                    AssociationType.CONTRIBUTED_TO, event.by());
        }
        LineageEntity endpoint = lineage.put(endpoint(event.endpointName(), event.endpointArn(), "InService"),
                event.by());
        associations.ensure(deployment, endpoint, AssociationType.ASSOCIATED_WITH, event.by());
    }

    private void deleted(EndpointDeleted event) {
        stopDeployments(event.endpointArn(), event.by());
        lineage.put(endpoint(event.endpointName(), event.endpointArn(), "Deleted"), event.by());
    }

    private void described(CardChanged event) {
        LineageEntity card = lineage.put(new NewEntity(LineageType.ARTIFACT, Optional.of(event.cardName()), "ModelCard",
                LineageSource.of(event.cardArn()), Optional.empty(), Optional.empty(),
                Map.of("ModelCardVersion", String.valueOf(event.version()), "ModelCardStatus", event.status()),
                Provenance.none()), event.by());
        event.modelId().flatMap(Arn::parse).ifPresent(model -> {
            boolean registered = model.resourceType().equals("model-package");
            associations.ensure(artifact(model.toString(), registered ? "ModelPackage" : "Model",
                    registered ? Optional.empty() : Optional.of(model.resourceName()), event.by()), card,
                    AssociationType.ASSOCIATED_WITH, event.by());
        });
    }

    private void analysed(AnalysisFinished event) {
        LineageEntity run = lineage.put(NewEntity.of(LineageType.TRIAL_COMPONENT,
                Names.of(event.jobName(), "processing-job"), "ProcessingJob", LineageSource.of(event.jobArn(), "ARN"))
                .status("Completed"), event.by());
        contribute(event.inputs(), run, event.by());
        event.modelArn().ifPresent(model -> associations.ensure(artifact(model, "Model", Optional.of(nameOf(model)),
                event.by()), run, AssociationType.CONTRIBUTED_TO, event.by()));
        for (Source report : event.reports()) {
            associations.ensure(run, artifact(report.uri(), report.type(), Optional.empty(), event.by()),
                    AssociationType.PRODUCED, event.by());
        }
    }

    private void contribute(List<Source> sources, LineageEntity destination, Actor by) {
        for (Source source : sources) {
            associations.ensure(artifact(source.uri(), source.type(), Optional.empty(), by), destination,
                    AssociationType.CONTRIBUTED_TO, by);
        }
    }

    /** What is no longer served was served: the deployment stays, as something that ended. */
    private void stopDeployments(String endpointArn, Actor by) {
        lineage.list(EntityFilter.all(LineageType.ACTION).source(endpointArn), PageRequest.first(100)).items().stream()
                .filter(action -> action.type().equals(DEPLOYMENT)
                        && action.status().equals(Optional.of("Completed")))
                .forEach(action -> lineage.update(LineageType.ACTION, action.arn(),
                        EntityChange.of(Optional.of("Stopped"), Map.of()), by));
    }

    private LineageEntity artifact(String uri, String type, Optional<String> name, Actor by) {
        return lineage.ensure(new NewEntity(LineageType.ARTIFACT, name, type, LineageSource.of(uri), Optional.empty(),
                Optional.empty(), Map.of(), Provenance.none()), by);
    }

    private static NewEntity context(String subject, String suffix, String type, String arn) {
        return NewEntity.of(LineageType.CONTEXT, Names.of(subject, suffix), type, LineageSource.of(arn, "ARN"));
    }

    private static NewEntity endpoint(String name, String arn, String status) {
        return context(name, "endpoint", "Endpoint", arn).properties(Map.of("EndpointStatus", status));
    }

    private static String nameOf(String arn) {
        return Arn.parse(arn).map(Arn::resourceName).orElse(arn);
    }
}
