// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;

/** The audit log, as a stock client sees it. */
interface TrailChecks {
    /** Returns the server. */
    House house();

    @Test
    default void eachOfTheEightKeysFindsACallOfACertainUser() throws Exception {
        Stock root = house().root();
        root.iam().createUser(user -> user.userName("watched"));
        root.iam().putUserPolicy(policy -> policy.userName("watched").policyName("all").policyDocument("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sagemaker:CreateArtifact",
                 "Resource": "*"}]}"""));
        var made = root.iam().createAccessKey(ask -> ask.userName("watched")).accessKey();
        house().secret(made.secretAccessKey());
        String arn;
        try (Stock watched = house().stock(Keys.of(made.accessKeyId(), made.secretAccessKey()))) {
            arn = watched.sageMaker().createArtifact(each -> each.artifactName("watched").artifactType("DataSet")
                    .source(from -> from.sourceUri("s3://watched/data"))).artifactArn();
            Wanted.refused("AccessDeniedException", 400, () -> watched.sageMaker()
                    .deleteArtifact(each -> each.artifactArn(arn)));
        }

        Event event = found(LookupAttributeKey.USERNAME, "watched").stream()
                .filter(each -> each.eventName().equals("CreateArtifact")).findFirst().orElseThrow();
        assertThat(event.cloudTrailEvent()).contains("s3://watched/data").doesNotContain(made.secretAccessKey());
        assertThat(found(LookupAttributeKey.USERNAME, "watched")).extracting(Event::eventName)
                .contains("CreateArtifact", "DeleteArtifact");
        assertThat(found(LookupAttributeKey.EVENT_ID, event.eventId())).containsExactly(event);
        assertThat(found(LookupAttributeKey.EVENT_NAME, "CreateArtifact")).contains(event);
        assertThat(found(LookupAttributeKey.READ_ONLY, "false")).contains(event);
        assertThat(found(LookupAttributeKey.RESOURCE_NAME, arn)).contains(event);
        assertThat(event.resources()).isNotEmpty();
        assertThat(found(LookupAttributeKey.RESOURCE_TYPE, event.resources().getFirst().resourceType()))
                .contains(event);
        assertThat(found(LookupAttributeKey.EVENT_SOURCE, "sagemaker.amazonaws.com")).contains(event);
        assertThat(found(LookupAttributeKey.ACCESS_KEY_ID, made.accessKeyId())).contains(event);
    }

    private List<Event> found(LookupAttributeKey key, String value) {
        return house().root().cloudTrail().lookupEventsPaginator(ask -> ask.maxResults(50)
                .lookupAttributes(one -> one.attributeKey(key).attributeValue(value))).events().stream().toList();
    }
}
