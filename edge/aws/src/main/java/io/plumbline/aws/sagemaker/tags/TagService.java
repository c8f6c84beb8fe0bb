// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.tags;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.governance.Arns;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.Map;
import software.amazon.awssdk.services.sagemaker.model.AddTagsRequest;
import software.amazon.awssdk.services.sagemaker.model.AddTagsResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteTagsRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteTagsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListTagsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListTagsResponse;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** AddTags, ListTags and DeleteTags. */
public final class TagService implements Service {
    private static final int USUAL = 50;

    private final Tagging tagging;
    private final Arns arns;
    private final Paging paging;

    public TagService(Tagging tagging, Arns arns, Paging paging) {
        this.tagging = tagging;
        this.arns = arns;
        this.paging = paging;
    }

    @Override
    public void register(Register register) {
        register.on(AddTagsRequest.class, this::add).failing(Category.NOT_FOUND, "ValidationException");
        register.on(ListTagsRequest.class, this::list).failing(Category.NOT_FOUND, "ValidationException");
        register.on(DeleteTagsRequest.class, this::delete).failing(Category.NOT_FOUND, "ValidationException");
    }

    private AddTagsResponse add(AddTagsRequest request, Call call) {
        Map<String, String> tags = TagShapes.read(request.tags());
        call.require(request.resourceArn(), TagContext.of(tags, tagging.all(request.resourceArn())));
        String arn = tagging.require(request.resourceArn(), arns);
        call.touches("AWS::SageMaker::Tag", arn);
        return AddTagsResponse.builder().tags(TagShapes.write(tagging.add(arn, tags))).build();
    }

    private ListTagsResponse list(ListTagsRequest request, Call call) {
        call.require(request.resourceArn(), TagContext.carried(tagging.all(request.resourceArn())));
        String arn = tagging.require(request.resourceArn(), arns);
        String listing = "ListTags|" + arn;
        Page<Map.Entry<String, String>> page = tagging.list(arn,
                paging.read(request.nextToken(), request.maxResults(), USUAL, listing));
        return ListTagsResponse.builder().tags(page.items().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).toList())
                .nextToken(paging.next(page, listing)).build();
    }

    private DeleteTagsResponse delete(DeleteTagsRequest request, Call call) {
        call.require(request.resourceArn(),
                TagContext.removing(request.tagKeys(), tagging.all(request.resourceArn())));
        String arn = tagging.require(request.resourceArn(), arns);
        call.touches("AWS::SageMaker::Tag", arn);
        tagging.remove(arn, request.tagKeys());
        return DeleteTagsResponse.builder().build();
    }
}
