// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.macie;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.governance.Arns;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.privacy.library.AllowListKeeping;
import io.plumbline.privacy.library.IdentifierKeeping;
import software.amazon.awssdk.services.macie2.model.BatchGetCustomDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.CreateAllowListRequest;
import software.amazon.awssdk.services.macie2.model.CreateCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.DeleteAllowListRequest;
import software.amazon.awssdk.services.macie2.model.DeleteCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.GetAllowListRequest;
import software.amazon.awssdk.services.macie2.model.GetCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.ListAllowListsRequest;
import software.amazon.awssdk.services.macie2.model.ListCustomDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.ListManagedDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.macie2.model.TagResourceRequest;
import software.amazon.awssdk.services.macie2.model.TestCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.UntagResourceRequest;
import software.amazon.awssdk.services.macie2.model.UpdateAllowListRequest;

/** Custom data identifiers, managed data identifiers and allow lists. */
public final class MacieService implements Service {
    private final IdentifierHandlers identifiers;
    private final AllowListHandlers lists;
    private final MacieTags tags;

    /**
     * @param objects where the words of allow lists lie
     */
    public MacieService(IdentifierKeeping identifiers, AllowListKeeping lists, TagStore tags, ObjectStore objects,
            Arns arns, Paging paging) {
        this.tags = new MacieTags(tags, identifiers, lists, arns);
        this.identifiers = new IdentifierHandlers(identifiers, this.tags, paging);
        this.lists = new AllowListHandlers(lists, this.tags, objects, paging);
    }

    @Override
    public void register(Register register) {
        register.on(CreateCustomDataIdentifierRequest.class, identifiers::create);
        register.on(GetCustomDataIdentifierRequest.class, identifiers::get);
        register.on(BatchGetCustomDataIdentifiersRequest.class, identifiers::batch).readOnly(true);
        register.on(ListCustomDataIdentifiersRequest.class, identifiers::list);
        register.on(DeleteCustomDataIdentifierRequest.class, identifiers::delete);
        register.on(TestCustomDataIdentifierRequest.class, identifiers::test).readOnly(true);
        register.on(ListManagedDataIdentifiersRequest.class, identifiers::managed);
        register.on(CreateAllowListRequest.class, lists::create);
        register.on(GetAllowListRequest.class, lists::get);
        register.on(UpdateAllowListRequest.class, lists::update);
        register.on(ListAllowListsRequest.class, lists::list);
        register.on(DeleteAllowListRequest.class, lists::delete);
        register.on(TagResourceRequest.class, tags::tag);
        register.on(UntagResourceRequest.class, tags::untag);
        register.on(ListTagsForResourceRequest.class, tags::list);
    }
}
