// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.governance.registry.Structures;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;

/** Members of requests that are kept as they are. */
public final class Kept {
    private Kept() {}

    /** Returns the named members of {@code request}, those that are set. */
    public static Structures members(SdkPojo request, List<String> names) {
        ObjectNode tree = (ObjectNode) Shapes.tree(request);
        tree.retain(names);
        return Structures.of(tree.toString());
    }

    /** Returns {@code old} with the set members of {@code request} that are named in {@code names}. */
    public static Structures replaced(Structures old, SdkPojo request, List<String> names) {
        ObjectNode tree = (ObjectNode) Shapes.tree(request);
        tree.retain(names);
        ObjectNode all = Trees.of(old);
        all.setAll(tree);
        return Structures.of(all.toString());
    }
}
