// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plumbline.security.audit.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;

/**
 * Leaves secrets, prompts and personal values out of a record. A secret leaves no trace. For a prompt or a personal value
 * a commitment is written: {@code sha256:} and the hash of a salt and the value. Whoever has the salt and the value can
 * show that they belong together; once the salt is erased, nobody can guess the value, and the chain still holds.
 */
public final class Redaction {
    /** What CloudTrail writes in place of a secret. */
    static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    private static final Set<String> SECRETS = Set.of("password", "oldpassword", "newpassword", "secret",
            "secretaccesskey", "sessiontoken", "securitytoken", "token", "clientsecret", "privatekey", "plaintext",
            "authenticationcode", "authenticationcode1", "authenticationcode2", "tokencode", "base32stringseed",
            "qrcodepng", "authorization", "apikey", "nexttoken", "marker");
    private static final Set<String> COMMITTED = Set.of("prompt", "prompts", "messages", "system", "inputtext", "body",
            "inputcontent", "texttotranslate", "email", "emailaddress", "phonenumber", "phone", "address", "fullname",
            "firstname", "lastname", "dateofbirth", "birthdate", "socialsecuritynumber", "answercontent");

    private final byte[] salt;

    /** Returns a redaction that commits with {@code salt}. */
    public Redaction(byte[] salt) {
        this.salt = salt.clone();
    }

    /**
     * Returns the commitment to {@code value} at {@code path}, such as {@code requestParameters.Prompt}.
     */
    public String commitment(String path, String value) {
        byte[] own = Hash.sha256(salt, path.getBytes(StandardCharsets.UTF_8)).bytes();
        return "sha256:" + Hash.sha256(own, value.getBytes(StandardCharsets.UTF_8)).hex();
    }

    void apply(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            for (Entry<String, JsonNode> member : members) {
                String name = member.getKey().toLowerCase(Locale.ROOT);
                String place = path + "." + member.getKey();
                if (SECRETS.contains(name)) {
                    object.set(member.getKey(), TextNode.valueOf(HIDDEN));
                } else if (COMMITTED.contains(name)) {
                    String commitment = commitment(place, text(member.getValue()));
                    object.putObject(member.getKey()).put("commitment", commitment);
                } else {
                    apply(place, member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                apply(path + "[" + i + "]", array.get(i));
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
