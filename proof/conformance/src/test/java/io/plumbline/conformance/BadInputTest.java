// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no stock client sends. */
class BadInputTest {
    @RegisterExtension
    static final House HOUSE = House.onFile(Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"text\"", "{\"ArtifactName\":}", "{\"ArtifactName\":\"a\"} x",
            "{\"Source\":{\"SourceUri\":[1]},\"ArtifactType\":\"a\"}", "{'ArtifactType':'a'}", "{\"MaxResults\":1e99}",
            "{\"a\":\"\\uD800\"", "\u0000"})
    void aBodyThatIsNoJsonObjectOfTheOperationIsRefused(String body) throws IOException {
        refused(json("CreateArtifact", body), 400, "\"__type\"");
    }

    @Test
    void aTowerOfBracketsIsRefused() throws IOException {
        refused(json("CreateArtifact", "{\"a\":" + "[".repeat(200_000)), 400, "\"__type\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action=CreateUser&Version=2010-05-08&UserName=%ZZ", "Action=CreateUser&Version=2010-05-08",
            "Action=CreateUser&Version=2010-05-08&UserName=a&Tags.member.x.Key=b",
            "Action=CreateUser&Version=2010-05-08&UserName=a&Tags.member.99999999999.Key=b",
            "Action=NoSuchThing&Version=2010-05-08", "Action=CreateUser&Version=1999-01-01&UserName=a", "&&&==="})
    void aFormThatIsBrokenIsRefused(String body) throws IOException {
        HttpResponse<String> answer = Raw.to(HOUSE.address()).form("iam", body, HOUSE.root().keys());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
    }

    @Test
    void unknownMembersAreIgnoredAndUnknownValuesAreNot() throws IOException {
        HttpResponse<String> made = json("CreateArtifact", """
                {"ArtifactName": "known", "ArtifactType": "DataSet", "FutureMember": {"a": [1]},
                 "Source": {"SourceUri": "s3://a/known", "Newer": true}}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        refused(json("AddAssociation", """
                {"SourceArn": "arn:aws:sagemaker:us-east-1:000000000000:artifact/a", "AssociationType": "Befriended",
                 "DestinationArn": "arn:aws:sagemaker:us-east-1:000000000000:artifact/b"}"""), 400,
                "ValidationException");
        refused(json("ListArtifacts", "{\"SortOrder\": \"Sideways\"}"), 400, "ValidationException");
    }

    @Test
    void namesOfMembersTellUpperFromLowerCase() throws IOException {
        refused(json("CreateArtifact", """
                {"artifactName": "case", "artifacttype": "DataSet", "source": {"SourceUri": "s3://a/case"}}"""), 400,
                "ValidationException");
    }

    @Test
    void anOperationNobodyKnowsAndOneNobodyServesAreToldApart() throws IOException {
        refused(json("InventCard", "{}"), 404, "UnknownOperationException");
        HttpResponse<String> known = json("CreateAutoMLJob", "{}");
        assertThat(known.statusCode()).isEqualTo(501);
        assertThat(known.body()).contains("CreateAutoMLJob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/endpoints/a%2Fb/invocations", "/endpoints/a%3Ab/invocations",
            "/endpoints/arn%3Aaws%3Asagemaker%3Aus-east-1%3A000000000000%3Aendpoint%2Fnone/invocations",
            "/endpoints/%E2%82%AC/invocations"})
    void encodedSlashesAndColonsStayPartOfTheName(String path) throws IOException {
        HttpResponse<String> answer = Raw.to(HOUSE.address()).signed(path, "sagemaker", "1,2",
                Map.of("content-type", "text/csv"), HOUSE.root().keys(), HOUSE.now());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("x-amzn-errortype").orElse("")).contains("Validation");
    }

    @Test
    void aMarkerOfIamThatWasChangedIsRefused() {
        HOUSE.root().iam().createUser(user -> user.userName("marked-a"));
        HOUSE.root().iam().createUser(user -> user.userName("marked-b"));
        String marker = HOUSE.root().iam().listUsers(ask -> ask.maxItems(1)).marker();
        assertThat(marker).isNotBlank();

        Wanted.refused("ValidationError", 400, () -> HOUSE.root().iam()
                .listUsers(ask -> ask.maxItems(1).marker(marker.substring(1) + "A")));
    }

    @Test
    void aMegabyteIsReadAndFoundTooLong() throws IOException {
        refused(json("CreateArtifact", "{\"ArtifactName\":\"" + "a".repeat(1 << 20) + "\"}"), 400,
                "ValidationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 104857600", "Transfer-Encoding: chunked"})
    void aHundredMegabytesAreRefusedLongBeforeTheirEnd(String length) throws IOException {
        Upload upload = Upload.of(HOUSE.address(), length, 100 << 20);

        assertThat(upload.status()).contains(" 413 ");
        assertThat(upload.sent()).as("bytes taken before the refusal").isLessThan(40 << 20);
        assertThat(json("ListArtifacts", "{}").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> json(String operation, String body) throws IOException {
        return Raw.to(HOUSE.address()).json(operation, body, HOUSE.root().keys());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
        assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
    }
}
