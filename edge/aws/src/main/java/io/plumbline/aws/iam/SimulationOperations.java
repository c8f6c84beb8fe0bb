// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Granted;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.policy.PolicySet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyResponse;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;

/** What policies would decide. */
final class SimulationOperations implements Service {
    private final Desk desk;

    SimulationOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(SimulatePrincipalPolicyRequest.class, this::principal).failing(Category.INVALID_DOCUMENT,
                "InvalidInput");
        register.on(SimulateCustomPolicyRequest.class, this::custom).failing(Category.INVALID_DOCUMENT,
                "InvalidInput");
    }

    private SimulatePrincipalPolicyResponse principal(SimulatePrincipalPolicyRequest request, Call call) {
        call.require(request.policySourceArn());
        Holder source = source(request.policySourceArn());
        Granted granted = desk.store().grants().of(source.id());
        PolicySet own = PolicyAuthoriser.compile(granted, desk.realm.reader());
        Simulation simulation = new Simulation(desk.realm,
                new Simulation.Given(request.policyInputList(), request.permissionsBoundaryPolicyInputList(),
                        request.resourcePolicy(), request.contextEntries(),
                        Optional.ofNullable(request.callerArn()).orElse(request.policySourceArn()),
                        request.resourceOwner()));
        Answers answers = page(simulation.on(own, request.actionNames(), request.resourceArns()),
                "SimulatePrincipalPolicy|" + request.policySourceArn() + "|" + request.actionNames() + "|"
                        + request.resourceArns(),
                request.marker(), request.maxItems());
        return SimulatePrincipalPolicyResponse.builder().evaluationResults(answers.results)
                .isTruncated(answers.next != null).marker(answers.next).build();
    }

    private SimulateCustomPolicyResponse custom(SimulateCustomPolicyRequest request, Call call) {
        call.require("*");
        Simulation simulation = new Simulation(desk.realm,
                new Simulation.Given(request.policyInputList(), request.permissionsBoundaryPolicyInputList(),
                        request.resourcePolicy(), request.contextEntries(),
                        Optional.ofNullable(request.callerArn()).orElse(""), request.resourceOwner()));
        Answers answers = page(
                simulation.on(PolicySet.ofIdentity(List.of()), request.actionNames(), request.resourceArns()),
                "SimulateCustomPolicy|" + request.actionNames() + "|" + request.resourceArns(), request.marker(),
                request.maxItems());
        return SimulateCustomPolicyResponse.builder().evaluationResults(answers.results)
                .isTruncated(answers.next != null).marker(answers.next).build();
    }

    private Holder source(String arn) {
        String[] parts = arn.split(":", 6);
        String resource = parts.length == 6 && parts[2].equals("iam") ? parts[5] : "";
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        Optional<? extends Holder> found = switch (resource.substring(0, Math.max(0, resource.indexOf('/')))) {
            case "user" -> desk.store().users().find(name);
            case "group" -> desk.store().groups().find(name);
            case "role" -> desk.store().roles().find(name);
            default -> throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "Invalid Entity Arn: " + arn + " does not clearly define entity type and name.");
        };
        return found.filter(holder -> desk.arn(holder).equals(arn)).map(Holder.class::cast)
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND, "Policy source " + arn
                        + " cannot be found."));
    }

    private Answers page(List<EvaluationResult> all, String listing, @Nullable String marker,
            @Nullable Integer most) {
        PageRequest wanted = desk.page(marker, most, listing);
        int from = wanted.after().map(Integer::valueOf).map(last -> last + 1).orElse(0);
        Page<Integer> page = Page.cut(IntStream.range(Math.min(from, all.size()), all.size()).boxed().toList(),
                wanted.limit(), index -> Integer.toString(index));
        return new Answers(page.map(all::get).items(), desk.next(page, listing));
    }

    private record Answers(List<EvaluationResult> results, @Nullable String next) {}
}
