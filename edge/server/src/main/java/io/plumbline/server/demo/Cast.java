// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.aws.iam.ShippedPolicies;
import io.plumbline.data.PageRequest;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.identity.User;
import io.plumbline.security.personas.Persona;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people of the example. They have neither a password nor an access key, so nobody signs in as one of them.
 *
 * @param account   the account itself, for what none of them may do
 * @param scientist trains and documents the model
 * @param officer   decides on packages and cards
 * @param operator  puts the model into service
 */
record Cast(Person account, Person scientist, Person officer, Person operator) {
    static final String SCIENTIST = "demo-scientist";
    static final String OFFICER = "demo-officer";
    static final String OPERATOR = "demo-operator";

    private static final String PATH = "/demo/";
    private static final String LINEAGE = "demo-record-lineage";
    private static final String LINEAGE_DOCUMENT = """
            {"Version":"2012-10-17","Statement":[{"Sid":"RecordLineage","Effect":"Allow",\
            "Action":["sagemaker:CreateArtifact","sagemaker:AddAssociation"],"Resource":"*"}]}""";

    /** Makes those who are not there yet, with the policies of their personas. */
    static Cast engage(DemoHouse house) {
        Principal account = new Principal(Principal.Kind.ROOT, house.realm().account(), house.realm().rootArn(),
                house.realm().account(), "root", Optional.empty(), Optional.empty(), Map.of());
        Person root = person(house, account);
        String lineage = "arn:aws:iam::" + house.realm().account() + ":policy" + PATH + LINEAGE;
        if (house.realm().store().policies().find(lineage).isEmpty()) {
            root.iam("CreatePolicy", Map.of("PolicyName", LINEAGE, "Path", PATH, "PolicyDocument", LINEAGE_DOCUMENT,
                    "Description", "Lets somebody record what a model was made from."));
        }
        return new Cast(root, engage(house, root, SCIENTIST, List.of(shipped(Persona.DATA_SCIENTIST), lineage)),
                engage(house, root, OFFICER, List.of(shipped(Persona.RISK_OFFICER), shipped(Persona.APPROVER))),
                engage(house, root, OPERATOR, List.of(shipped(Persona.MLOPS))));
    }

    private static Person engage(DemoHouse house, Person root, String name, List<String> policies) {
        if (house.realm().store().users().find(name).isEmpty()) {
            root.iam("CreateUser", Map.of("UserName", name, "Path", PATH, "Tags.member.1.Key", "team",
                    "Tags.member.1.Value", "credit-risk"));
        }
        User user = house.realm().store().users().find(name).orElseThrow();
        List<String> held = house.realm().store().grants()
                .attached(user.id(), "/", PageRequest.first(100)).items().stream()
                .map(policy -> policy.arn()).toList();
        policies.stream().filter(policy -> !held.contains(policy)).forEach(
                policy -> root.iam("AttachUserPolicy", Map.of("UserName", name, "PolicyArn", policy)));
        return person(house, new Principal(Principal.Kind.USER, house.realm().account(),
                user.arn(house.realm().account()), user.id(), name, Optional.empty(), Optional.empty(),
                house.realm().store().tags().of(user.id())));
    }

    private static Person person(DemoHouse house, Principal principal) {
        Caller caller = new Caller(principal, new Caller.Origin("127.0.0.1", Optional.of("plumbline serve --demo"),
                false, house.arns().region()));
        return new Person(caller, house.api().apply(caller));
    }

    private static String shipped(Persona persona) {
        return ShippedPolicies.of(persona).arn();
    }
}
