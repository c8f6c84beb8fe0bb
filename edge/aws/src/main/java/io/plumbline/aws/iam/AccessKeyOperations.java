// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.AccessKey;
import io.plumbline.security.identity.AccessKeyAdministration;
import io.plumbline.security.identity.Credentials;
import io.plumbline.security.identity.User;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.AccessKeyLastUsed;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedRequest;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedResponse;
import software.amazon.awssdk.services.iam.model.ListAccessKeysRequest;
import software.amazon.awssdk.services.iam.model.ListAccessKeysResponse;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyResponse;

/** Access keys of users and of the root. */
final class AccessKeyOperations implements Service {
    private final Desk desk;
    private final AccessKeyAdministration keys;
    private final Credentials credentials;

    AccessKeyOperations(Desk desk, Credentials credentials) {
        this.desk = desk;
        this.keys = new AccessKeyAdministration(desk.realm);
        this.credentials = credentials;
    }

    @Override
    public void register(Register register) {
        register.on(CreateAccessKeyRequest.class, this::create).secret("SecretAccessKey");
        register.on(UpdateAccessKeyRequest.class, this::update);
        register.on(DeleteAccessKeyRequest.class, this::delete);
        register.on(ListAccessKeysRequest.class, this::list);
        register.on(GetAccessKeyLastUsedRequest.class, this::lastUsed);
    }

    private CreateAccessKeyResponse create(CreateAccessKeyRequest request, Call call) {
        Optional<User> owner = desk.ownerOfKeys(call, request.userName());
        AccessKeyAdministration.NewKey made = keys.create(owner);
        return CreateAccessKeyResponse.builder()
                .accessKey(key -> key.userName(owner.map(User::name).orElse(null)).accessKeyId(made.key().id())
                        .status(StatusType.ACTIVE).secretAccessKey(made.secret()).createDate(made.key().created()))
                .build();
    }

    private UpdateAccessKeyResponse update(UpdateAccessKeyRequest request, Call call) {
        Optional<User> owner = desk.ownerOfKeys(call, request.userName());
        keys.activate(owner, request.accessKeyId(), request.status() == StatusType.ACTIVE);
        return UpdateAccessKeyResponse.builder().build();
    }

    private DeleteAccessKeyResponse delete(DeleteAccessKeyRequest request, Call call) {
        keys.delete(desk.ownerOfKeys(call, request.userName()), request.accessKeyId());
        return DeleteAccessKeyResponse.builder().build();
    }

    private ListAccessKeysResponse list(ListAccessKeysRequest request, Call call) {
        Optional<User> owner = desk.ownerOfKeys(call, request.userName());
        String listing = "ListAccessKeys|" + owner.map(User::id).orElse("");
        PageRequest wanted = desk.page(request.marker(), request.maxItems(), listing);
        List<AccessKey> all = keys.of(owner);
        int from = wanted.after().map(last -> 1 + all.stream().map(AccessKey::id).toList().indexOf(last)).orElse(0);
        Page<AccessKey> page = Page.cut(all.subList(from, all.size()), wanted.limit(), AccessKey::id);
        String next = desk.next(page, listing);
        return ListAccessKeysResponse.builder()
                .accessKeyMetadata(page.map(key -> Shown.key(key, owner.map(User::name).orElse(null))).items())
                .isTruncated(next != null).marker(next).build();
    }

    private GetAccessKeyLastUsedResponse lastUsed(GetAccessKeyLastUsedRequest request, Call call) {
        credentials.flush();
        Optional<AccessKey> key = desk.store().accessKeys().find(request.accessKeyId());
        Optional<User> owner = key.flatMap(AccessKey::owner).flatMap(desk.store().users()::findById);
        call.require(owner.map(desk::arn).orElse(desk.all("user/*")));
        AccessKeyLastUsed use = key.orElseThrow(() -> missing(request.accessKeyId())).lastUse()
                .map(last -> AccessKeyLastUsed.builder().lastUsedDate(last.when()).serviceName(last.service())
                        .region(last.region()).build())
                .orElseGet(() -> AccessKeyLastUsed.builder().serviceName("N/A").region("N/A").build());
        return GetAccessKeyLastUsedResponse.builder()
                .userName(owner.map(User::name).orElse(null)).accessKeyLastUsed(use).build();
    }

    private static PlumblineException missing(String id) {
        return new PlumblineException(Category.NOT_FOUND, "The Access Key with id " + id + " cannot be found.");
    }
}
