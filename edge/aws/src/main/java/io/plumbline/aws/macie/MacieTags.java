// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.macie;

import io.plumbline.data.Arn;
import io.plumbline.governance.Arns;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagRules;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.library.AllowListKeeping;
import io.plumbline.privacy.library.IdentifierKeeping;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.macie2.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.macie2.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.macie2.model.TagResourceRequest;
import software.amazon.awssdk.services.macie2.model.TagResourceResponse;
import software.amazon.awssdk.services.macie2.model.UntagResourceRequest;
import software.amazon.awssdk.services.macie2.model.UntagResourceResponse;

/** Names, permissions and tags of what Macie keeps. */
final class MacieTags {
    static final String IDENTIFIER = "custom-data-identifier";
    static final String LIST = "allow-list";

    private final TagStore store;
    private final Tagging tagging;
    private final IdentifierKeeping identifiers;
    private final AllowListKeeping lists;
    private final Arns arns;

    MacieTags(TagStore store, IdentifierKeeping identifiers, AllowListKeeping lists, Arns arns) {
        this.store = store;
        this.tagging = new Tagging(store, List.of());
        this.identifiers = identifiers;
        this.lists = lists;
        this.arns = arns;
    }

    String arn(String kind, String id) {
        return "arn:aws:macie2:" + arns.region() + ":" + arns.account() + ":" + kind + "/" + id;
    }

    /** Demands that the caller may make one with these tags. */
    void allowMaking(String kind, Map<String, String> wanted, Call call) {
        TagRules.check(wanted);
        call.require(arn(kind, "*"), TagContext.requested(wanted));
    }

    /** Demands that the caller may do this to one, and returns its ARN. */
    String allow(String kind, String id, Call call) {
        String arn = arn(kind, id);
        call.touches(type(kind), arn);
        call.require(arn, TagContext.carried(store.list(arn)));
        return arn;
    }

    /** Keeps the tags of what was just made. */
    void keep(String kind, String arn, Map<String, String> wanted, Call call) {
        store.put(arn, wanted);
        call.touches(type(kind), arn);
    }

    Map<String, String> of(String arn) {
        return store.list(arn);
    }

    void clear(String arn) {
        store.clear(arn);
    }

    TagResourceResponse tag(TagResourceRequest request, Call call) {
        String arn = known(request.resourceArn());
        call.require(arn, TagContext.of(request.tags(), tagging.all(arn)));
        tagging.add(arn, request.tags());
        return TagResourceResponse.builder().build();
    }

    UntagResourceResponse untag(UntagResourceRequest request, Call call) {
        String arn = known(request.resourceArn());
        call.require(arn, TagContext.removing(request.tagKeys(), tagging.all(arn)));
        tagging.remove(arn, request.tagKeys());
        return UntagResourceResponse.builder().build();
    }

    ListTagsForResourceResponse list(ListTagsForResourceRequest request, Call call) {
        String arn = known(request.resourceArn());
        call.require(arn, TagContext.carried(tagging.all(arn)));
        return ListTagsForResourceResponse.builder().tags(tagging.all(arn)).build();
    }

    private String known(String arn) {
        Arn parsed = Arn.parse(arn).filter(each -> each.service().equals("macie2")).orElseThrow(() -> refused(arn));
        switch (parsed.resourceType()) {
            case IDENTIFIER -> identifiers.require(parsed.resourceName());
            case LIST -> lists.require(parsed.resourceName());
            default -> throw refused(arn);
        }
        return arn(parsed.resourceType(), parsed.resourceName());
    }

    private PlumblineException refused(String arn) {
        return new PlumblineException(Category.INVALID_ARGUMENT, "custom data identifiers and allow lists carry tags "
                + "here; '" + arn + "' is no ARN of one, which looks like " + arn(IDENTIFIER, "ID") + ".");
    }

    private static String type(String kind) {
        return kind.equals(IDENTIFIER) ? "AWS::Macie::CustomDataIdentifier" : "AWS::Macie::AllowList";
    }
}
