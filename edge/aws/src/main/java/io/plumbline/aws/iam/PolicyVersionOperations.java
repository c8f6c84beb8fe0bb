// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.PolicyVersion;
import java.util.List;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionResponse;

/** Versions of managed policies. */
final class PolicyVersionOperations implements Service {
    private final Desk desk;

    PolicyVersionOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(CreatePolicyVersionRequest.class, this::create);
        register.on(GetPolicyVersionRequest.class, this::get);
        register.on(DeletePolicyVersionRequest.class, this::delete);
        register.on(ListPolicyVersionsRequest.class, this::list);
        register.on(SetDefaultPolicyVersionRequest.class, this::setDefault);
    }

    private CreatePolicyVersionResponse create(CreatePolicyVersionRequest request, Call call) {
        ManagedPolicy policy = desk.policy(call, request.policyArn());
        PolicyVersion version = desk.policies.addVersion(policy.arn(), request.policyDocument(),
                Boolean.TRUE.equals(request.setAsDefault()));
        return CreatePolicyVersionResponse.builder()
                .policyVersion(Shown.version(desk.policies.require(policy.arn()), version).build()).build();
    }

    private GetPolicyVersionResponse get(GetPolicyVersionRequest request, Call call) {
        ManagedPolicy policy = desk.policy(call, request.policyArn());
        PolicyVersion version = desk.policies.requireVersion(policy, request.versionId());
        return GetPolicyVersionResponse.builder().policyVersion(
                Shown.version(policy, version).document(Shown.encoded(version.document())).build()).build();
    }

    private DeletePolicyVersionResponse delete(DeletePolicyVersionRequest request, Call call) {
        desk.policies.removeVersion(desk.policy(call, request.policyArn()).arn(), request.versionId());
        return DeletePolicyVersionResponse.builder().build();
    }

    private ListPolicyVersionsResponse list(ListPolicyVersionsRequest request, Call call) {
        ManagedPolicy policy = desk.policy(call, request.policyArn());
        String listing = "ListPolicyVersions|" + policy.id();
        PageRequest wanted = desk.page(request.marker(), request.maxItems(), listing);
        List<PolicyVersion> rest = desk.store().policies().versions(policy.id()).stream()
                .filter(each -> wanted.after().map(Integer::valueOf).filter(last -> each.number() >= last).isEmpty())
                .toList();
        Page<PolicyVersion> page = Page.cut(rest, wanted.limit(), each -> Integer.toString(each.number()));
        String next = desk.next(page, listing);
        return ListPolicyVersionsResponse.builder()
                .versions(page.map(version -> Shown.version(policy, version).build()).items())
                .isTruncated(next != null).marker(next).build();
    }

    private SetDefaultPolicyVersionResponse setDefault(SetDefaultPolicyVersionRequest request, Call call) {
        desk.policies.setDefault(desk.policy(call, request.policyArn()).arn(), request.versionId());
        return SetDefaultPolicyVersionResponse.builder().build();
    }
}
