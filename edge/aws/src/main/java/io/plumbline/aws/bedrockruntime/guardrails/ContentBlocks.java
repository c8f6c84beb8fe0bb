// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.guardrails;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailRequest;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentQualifier;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentSource;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailImageBlock;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailImageFormat;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailOutputScope;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailTextBlock;

/** Content of requests as guardrails take it: texts in order, images checked and counted. */
final class ContentBlocks {
    private static final int LARGEST_IMAGE = 4 << 20;
    private static final int MOST_IMAGES = 20;

    private ContentBlocks() {}

    static GuardRequest read(ApplyGuardrailRequest request) {
        List<GuardText> texts = new ArrayList<>();
        int images = 0;
        for (GuardrailContentBlock block : request.content()) {
            if (block.image() == null) {
                texts.add(text(block.text()));
            } else {
                check(block.image());
                images++;
            }
        }
        if (images > MOST_IMAGES) {
            throw refused("a request may hold " + MOST_IMAGES + " images at most, this holds " + images + ".");
        }
        return new GuardRequest(
                request.source() == GuardrailContentSource.INPUT ? Direction.INPUT : Direction.OUTPUT, texts, images,
                request.outputScope() == GuardrailOutputScope.FULL);
    }

    private static GuardText text(GuardrailTextBlock block) {
        Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        for (GuardrailContentQualifier qualifier : block.qualifiers()) {
            qualifiers.add(switch (qualifier) {
                case GROUNDING_SOURCE -> Qualifier.GROUNDING_SOURCE;
                case QUERY -> Qualifier.QUERY;
                case GUARD_CONTENT -> Qualifier.GUARD_CONTENT;
                case UNKNOWN_TO_SDK_VERSION -> throw refused("a qualifier is not known.");
            });
        }
        return new GuardText(block.text(), qualifiers);
    }

    private static void check(GuardrailImageBlock image) {
        byte[] bytes = image.source().bytes().asByteArrayUnsafe();
        if (bytes.length > LARGEST_IMAGE) {
            throw refused("an image may have 4 MB at most, this has " + bytes.length + " bytes.");
        }
        boolean png = image.format() == GuardrailImageFormat.PNG;
        if (!(png ? startsWith(bytes, 0x89, 'P', 'N', 'G') : startsWith(bytes, 0xff, 0xd8, 0xff))) {
            throw refused("an image is said to be " + image.formatAsString() + ", and its bytes are not.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static PlumblineException refused(String sentence) {
        return new PlumblineException(Category.INVALID_ARGUMENT, sentence);
    }
}
