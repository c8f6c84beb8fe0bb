// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrock;

import io.plumbline.awsprotocol.WireError;
import io.plumbline.awsprotocol.WireException;
import io.plumbline.data.Arn;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagRules;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailKeeping;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.bedrock.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.bedrock.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.bedrock.model.Tag;
import software.amazon.awssdk.services.bedrock.model.TagResourceRequest;
import software.amazon.awssdk.services.bedrock.model.TagResourceResponse;
import software.amazon.awssdk.services.bedrock.model.UntagResourceRequest;
import software.amazon.awssdk.services.bedrock.model.UntagResourceResponse;

/** TagResource, UntagResource and ListTagsForResource of guardrails. */
final class TagHandlers {
    static final String TOO_MANY = "TooManyTagsException";

    private final GuardrailKeeping guardrails;
    private final Tagging tagging;

    TagHandlers(GuardrailKeeping guardrails, TagStore tags) {
        this.guardrails = guardrails;
        this.tagging = new Tagging(tags, List.of());
    }

    TagResourceResponse tag(TagResourceRequest request, Call call) {
        Map<String, String> wanted = read(request.tags());
        String arn = guardrails.arn(request.resourceARN());
        call.touches(GuardrailHandlers.TYPE, arn);
        call.require(arn, TagContext.of(wanted, tagging.all(arn)));
        tagging.add(known(request.resourceARN()), wanted);
        return TagResourceResponse.builder().build();
    }

    UntagResourceResponse untag(UntagResourceRequest request, Call call) {
        String arn = guardrails.arn(request.resourceARN());
        call.touches(GuardrailHandlers.TYPE, arn);
        call.require(arn, TagContext.removing(request.tagKeys(), tagging.all(arn)));
        tagging.remove(known(request.resourceARN()), request.tagKeys());
        return UntagResourceResponse.builder().build();
    }

    ListTagsForResourceResponse list(ListTagsForResourceRequest request, Call call) {
        String arn = guardrails.arn(request.resourceARN());
        call.require(arn, TagContext.carried(tagging.all(arn)));
        return ListTagsForResourceResponse.builder().tags(tagging.all(known(request.resourceARN())).entrySet().stream()
                .map(each -> Tag.builder().key(each.getKey()).value(each.getValue()).build()).toList()).build();
    }

    /** Returns the tags of a request, checked; a key that is there twice is refused. */
    static Map<String, String> read(List<Tag> tags) {
        Map<String, String> read = new TreeMap<>();
        for (Tag tag : tags) {
            if (read.put(tag.key(), tag.value()) != null) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "the tag key '" + tag.key()
                        + "' is given twice; give each key once.");
            }
        }
        // The operations that create something have a code of their own for this, beside the one for quotas.
        if (read.size() > TagRules.MOST) {
            throw new WireException(WireError.badRequest(TOO_MANY, "the resource would have " + read.size()
                    + " tags, at most " + TagRules.MOST + " are allowed; give fewer."));
        }
        TagRules.check(read);
        return read;
    }

    private String known(String arn) {
        if (Arn.parse(arn).filter(each -> each.resourceType().equals("guardrail")).isEmpty()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "only guardrails carry tags here; '" + arn
                    + "' is no ARN of one, which looks like " + guardrails.arns().of("ID") + ".");
        }
        return guardrails.arn(guardrails.require(arn, Guardrail.DRAFT).id());
    }
}
