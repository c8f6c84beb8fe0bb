// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.MfaDevice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesRequest;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesResponse;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;

/** The account as a whole. */
final class AccountOperations implements Service {
    private final Desk desk;

    AccountOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(GetAccountAuthorizationDetailsRequest.class, this::details);
        register.on(GetAccountSummaryRequest.class, this::summary);
        register.on(ListAccountAliasesRequest.class, this::aliases);
    }

    private GetAccountAuthorizationDetailsResponse details(GetAccountAuthorizationDetailsRequest request, Call call) {
        call.require("*");
        List<EntityType> kinds = request.hasFilter() && !request.filter().isEmpty()
                ? request.filter()
                : List.of(EntityType.values());
        String listing = "GetAccountAuthorizationDetails|" + kinds;
        PageRequest wanted = desk.page(request.marker(), request.maxItems(), listing);
        AccountDetails details = new AccountDetails(desk.realm);
        Optional<String> last = details.gather(kinds, wanted);
        String next = desk.next(new Page<>(List.of(), last), listing);
        return GetAccountAuthorizationDetailsResponse.builder().userDetailList(details.users)
                .groupDetailList(details.groups).roleDetailList(details.roles).policies(details.policies)
                .isTruncated(next != null).marker(next).build();
    }

    private GetAccountSummaryResponse summary(GetAccountSummaryRequest request, Call call) {
        call.require("*");
        List<MfaDevice> devices = desk.store().logins().devices();
        Map<SummaryKeyType, Integer> counts = new HashMap<>();
        counts.put(SummaryKeyType.USERS, desk.store().users().count());
        counts.put(SummaryKeyType.GROUPS, desk.store().groups().count());
        counts.put(SummaryKeyType.POLICIES, desk.store().policies().count());
        counts.put(SummaryKeyType.ACCESS_KEYS_PER_USER_QUOTA, 2);
        counts.put(SummaryKeyType.GROUPS_PER_USER_QUOTA, 10);
        counts.put(SummaryKeyType.VERSIONS_PER_POLICY_QUOTA, 5);
        counts.put(SummaryKeyType.ATTACHED_POLICIES_PER_USER_QUOTA, 10);
        counts.put(SummaryKeyType.ATTACHED_POLICIES_PER_GROUP_QUOTA, 10);
        counts.put(SummaryKeyType.ATTACHED_POLICIES_PER_ROLE_QUOTA, 10);
        counts.put(SummaryKeyType.POLICY_SIZE_QUOTA, 6144);
        counts.put(SummaryKeyType.MFA_DEVICES, devices.size());
        counts.put(SummaryKeyType.MFA_DEVICES_IN_USE,
                (int) devices.stream().filter(device -> device.owner().isPresent()).count());
        counts.put(SummaryKeyType.ACCOUNT_MFA_ENABLED, 0);
        counts.put(SummaryKeyType.ACCOUNT_ACCESS_KEYS_PRESENT,
                desk.store().accessKeys().of(Optional.empty()).isEmpty() ? 0 : 1);
        return GetAccountSummaryResponse.builder().summaryMap(counts).build();
    }

    private ListAccountAliasesResponse aliases(ListAccountAliasesRequest request, Call call) {
        call.require("*");
        return ListAccountAliasesResponse.builder().accountAliases(List.of()).isTruncated(false).build();
    }
}
