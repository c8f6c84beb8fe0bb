// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrock;

import io.plumbline.aws.Paging;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.documents.guardrails.GuardrailDocuments;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailKeeping;
import io.plumbline.guardrails.library.Wish;
import io.plumbline.security.gate.Call;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.bedrock.model.CreateGuardrailRequest;
import software.amazon.awssdk.services.bedrock.model.CreateGuardrailResponse;
import software.amazon.awssdk.services.bedrock.model.CreateGuardrailVersionRequest;
import software.amazon.awssdk.services.bedrock.model.CreateGuardrailVersionResponse;
import software.amazon.awssdk.services.bedrock.model.DeleteGuardrailRequest;
import software.amazon.awssdk.services.bedrock.model.DeleteGuardrailResponse;
import software.amazon.awssdk.services.bedrock.model.GetGuardrailRequest;
import software.amazon.awssdk.services.bedrock.model.GetGuardrailResponse;
import software.amazon.awssdk.services.bedrock.model.ListGuardrailsRequest;
import software.amazon.awssdk.services.bedrock.model.ListGuardrailsResponse;
import software.amazon.awssdk.services.bedrock.model.UpdateGuardrailRequest;
import software.amazon.awssdk.services.bedrock.model.UpdateGuardrailResponse;

/** Creates, changes, publishes, shows, lists and deletes guardrails. */
final class GuardrailHandlers {
    /** The type of a guardrail in audit records. */
    static final String TYPE = "AWS::Bedrock::Guardrail";

    private static final int USUAL = 100;

    private final GuardrailKeeping guardrails;
    private final TagStore tags;
    private final Paging paging;
    private final GuardrailShapes shapes;

    GuardrailHandlers(GuardrailKeeping guardrails, TagStore tags, Paging paging) {
        this.guardrails = guardrails;
        this.tags = tags;
        this.paging = paging;
        this.shapes = new GuardrailShapes(guardrails.arns());
    }

    CreateGuardrailResponse create(CreateGuardrailRequest request, Call call) {
        Map<String, String> wanted = TagHandlers.read(request.tags());
        call.require(guardrails.arns().of("*"), TagContext.requested(wanted));
        Guardrail made = guardrails.create(GuardrailDocuments.read(Shapes.tree(request)),
                wish(request.clientRequestToken(), request));
        String arn = guardrails.arn(made.id());
        tags.put(arn, wanted);
        call.touches(TYPE, arn);
        return CreateGuardrailResponse.builder().guardrailId(made.id()).guardrailArn(arn).version(made.version())
                .createdAt(made.createdAt()).build();
    }

    UpdateGuardrailResponse update(UpdateGuardrailRequest request, Call call) {
        String arn = allowed(request.guardrailIdentifier(), call);
        Guardrail changed = guardrails.update(request.guardrailIdentifier(),
                GuardrailDocuments.read(Shapes.tree(request)));
        return UpdateGuardrailResponse.builder().guardrailId(changed.id()).guardrailArn(arn)
                .version(changed.version()).updatedAt(changed.updatedAt()).build();
    }

    GetGuardrailResponse get(GetGuardrailRequest request, Call call) {
        allowed(request.guardrailIdentifier(), call);
        return shapes.whole(guardrails.require(request.guardrailIdentifier(),
                Optional.ofNullable(request.guardrailVersion()).orElse(Guardrail.DRAFT)));
    }

    ListGuardrailsResponse list(ListGuardrailsRequest request, Call call) {
        Optional<String> one = Optional.ofNullable(request.guardrailIdentifier()).filter(id -> !id.isEmpty());
        one.ifPresentOrElse(id -> allowed(id, call), () -> call.require(guardrails.arns().of("*")));
        String listing = "ListGuardrails|" + one.map(guardrails::arn).orElse("");
        PageRequest wanted = paging.read(request.nextToken(), request.maxResults(), USUAL, listing);
        Page<Guardrail> page = one.map(id -> guardrails.versions(id, wanted)).orElseGet(() -> guardrails.list(wanted));
        return ListGuardrailsResponse.builder().guardrails(page.map(shapes::summary).items())
                .nextToken(paging.next(page, listing)).build();
    }

    CreateGuardrailVersionResponse publish(CreateGuardrailVersionRequest request, Call call) {
        allowed(request.guardrailIdentifier(), call);
        Guardrail version = guardrails.publish(request.guardrailIdentifier(),
                Optional.ofNullable(request.description()), wish(request.clientRequestToken(), request));
        return CreateGuardrailVersionResponse.builder().guardrailId(version.id()).version(version.version()).build();
    }

    DeleteGuardrailResponse delete(DeleteGuardrailRequest request, Call call) {
        String arn = allowed(request.guardrailIdentifier(), call);
        guardrails.delete(request.guardrailIdentifier(), Optional.ofNullable(request.guardrailVersion()));
        if (request.guardrailVersion() == null) {
            tags.clear(arn);
        }
        return DeleteGuardrailResponse.builder().build();
    }

    /** Returns the ARN of a guardrail to which the caller may do this; a policy may ask for its tags. */
    private String allowed(String idOrArn, Call call) {
        String arn = guardrails.arn(idOrArn);
        call.touches(TYPE, arn);
        call.require(arn, TagContext.carried(tags.list(arn)));
        return arn;
    }

    private static Optional<Wish> wish(@Nullable String token, SdkPojo request) {
        return Optional.ofNullable(token).map(each -> new Wish(each, sha256(Shapes.json(request))));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
