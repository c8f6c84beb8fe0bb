// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and signatures as AWS publishes them: the SigV4 test suite, and the examples of IAM's and S3's documentation. */
class PublishedExamplesTest {
    private static final SigningKeys SUITE = id -> id.equals("AKIDEXAMPLE")
            ? Optional.of("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
            : Optional.empty();
    private static final SigningKeys OBJECTS = id -> id.equals("AKIAIOSFODNN7EXAMPLE")
            ? Optional.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
            : Optional.empty();
    private static final Instant SUITE_TIME = Instant.parse("2015-08-30T12:36:00Z");
    private static final Instant OBJECTS_TIME = Instant.parse("2013-05-24T00:00:00Z");

    private final SignatureVerifier verifier = new SignatureVerifier();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            get-vanilla | GET / | | host;x-amz-date | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
            get-vanilla-query-order | GET /?Param2=value2&Param1=value1 | | host;x-amz-date | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500
            post-vanilla | POST / | | host;x-amz-date | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b
            get-header-value-trim | GET / | My-Header1: value1,My-Header2: "a   b   c" | host;my-header1;my-header2;x-amz-date | acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736
            """)
    void theSuiteOfSignatureVersion4(String name, String line, String fields, String signed, String signature) {
        String more = fields == null ? "" : fields.replace(",", "\n") + "\n";
        Request request = Requests.of(line + " HTTP/1.1\nHost:example.amazonaws.com\nX-Amz-Date:20150830T123600Z\n"
                + more
                + "Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                + "SignedHeaders=" + signed + ", Signature=" + signature);

        VerifiedSignature verified = verifier.verify(request, SUITE_TIME, SUITE);

        assertThat(verified.accessKeyId()).isEqualTo("AKIDEXAMPLE");
        assertThat(verified.region()).isEqualTo("us-east-1");
        assertThat(verified.service()).isEqualTo("service");
        assertThat(verified.signedAt()).isEqualTo(SUITE_TIME);
        assertThat(verified.presigned()).isFalse();
        assertThat(verified.sessionToken()).isEmpty();
    }

    @Test
    void aFormOfTheSuite() {
        verifier.verify(Requests.of("""
                POST / HTTP/1.1
                Content-Type:application/x-www-form-urlencoded
                Host:example.amazonaws.com
                X-Amz-Date:20150830T123600Z
                Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
                SignedHeaders=content-type;host;x-amz-date, \
                Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a

                Param1=value1"""), SUITE_TIME, SUITE);
    }

    @Test
    void listUsersOfTheIamDocumentation() {
        verifier.verify(Requests.of("""
                GET /?Action=ListUsers&Version=2010-05-08 HTTP/1.1
                Content-Type: application/x-www-form-urlencoded; charset=utf-8
                Host: iam.amazonaws.com
                X-Amz-Date: 20150830T123600Z
                Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, \
                SignedHeaders=content-type;host;x-amz-date, \
                Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"""), SUITE_TIME, SUITE);
    }

    @Test
    void anObjectOfTheS3Documentation() {
        verifier.verify(Requests.of("""
                PUT /test%24file.text HTTP/1.1
                Date: Fri, 24 May 2013 00:00:00 GMT
                Host: examplebucket.s3.amazonaws.com
                x-amz-date: 20130524T000000Z
                x-amz-storage-class: REDUCED_REDUNDANCY
                x-amz-content-sha256: 44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072
                Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,\
                SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,\
                Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd

                Welcome to Amazon S3."""), OBJECTS_TIME, OBJECTS);
    }

    @Test
    void aPresignedAddressOfTheS3Documentation() {
        Request request = Requests.of("GET /test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404 HTTP/1.1\n"
                + "Host: examplebucket.s3.amazonaws.com");

        assertThat(verifier.verify(request, OBJECTS_TIME.plusSeconds(86_399), OBJECTS).presigned()).isTrue();
    }

    @Test
    void theChunksOfTheS3Documentation() {
        String kilobytes64 = "a".repeat(65_536);
        String kilobyte = "a".repeat(1_024);
        String body = "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
                + kilobytes64 + "\r\n"
                + "400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n" + kilobyte
                + "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";
        Request request = Requests.withBody(Requests.of("""
                PUT /examplebucket/chunkObject.txt HTTP/1.1
                Host: s3.amazonaws.com
                x-amz-date: 20130524T000000Z
                x-amz-storage-class: REDUCED_REDUNDANCY
                Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,\
                SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;\
                x-amz-decoded-content-length;x-amz-storage-class,\
                Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9
                x-amz-content-sha256: STREAMING-AWS4-HMAC-SHA256-PAYLOAD
                Content-Encoding: aws-chunked
                x-amz-decoded-content-length: 66560
                Content-Length: 66824"""), body.getBytes(StandardCharsets.US_ASCII));

        VerifiedSignature verified = verifier.verify(request, OBJECTS_TIME, OBJECTS);

        assertThat(verified.body()).asString(StandardCharsets.US_ASCII).isEqualTo(kilobytes64 + kilobyte);
    }
}
