// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.gate;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Authoriser;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Question;
import io.plumbline.security.audit.AuditResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One deed while it is being done: handed to the code that does it, which asks for permission and says what it touches.
 * For one thread.
 */
public final class Call {
    private final Caller caller;
    private final Deed deed;
    private final Authoriser authoriser;
    private final List<AuditResource> resources = new ArrayList<>();
    private boolean asked;

    Call(Caller caller, Deed deed, Authoriser authoriser) {
        this.caller = caller;
        this.deed = deed;
        this.authoriser = authoriser;
    }

    /** Returns who calls. */
    public Caller caller() {
        return caller;
    }

    /** Returns the id of the request. */
    public String requestId() {
        return deed.requestId();
    }

    /** Demands that the caller may do this deed to {@code resource}; throws ACCESS_DENIED with AWS's sentence. */
    public void require(String resource) {
        require(Question.of(defaultAction(), resource));
    }

    /** Demands the same under circumstances: condition keys in lower case to their values. */
    public void require(String resource, Map<String, List<String>> context) {
        require(new Question(defaultAction(), resource, context));
    }

    /** Demands that {@code question} is answered with yes. */
    public void require(Question question) {
        asked = true;
        Answer answer = authoriser.ask(caller, question);
        if (!answer.allowed()) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "User: " + caller.principal().arn() + " is not authorized to perform: " + question.action()
                            + " on resource: " + question.resource() + joined(answer.because()));
        }
    }

    /** Returns whether {@code question} would be answered with yes; asks nothing of the caller. */
    public boolean allows(Question question) {
        return authoriser.ask(caller, question).allowed();
    }

    /** Says that this deed needs no permission, as GetCallerIdentity does not. */
    public void requireNothing() {
        asked = true;
    }

    /** Names a resource for the audit record. */
    public void touches(String type, String arn) {
        resources.add(new AuditResource(type, arn, Optional.empty()));
    }

    List<AuditResource> resources() {
        return List.copyOf(resources);
    }

    boolean asked() {
        return asked;
    }

    /** A denial by name reads "with an explicit deny in ..."; only what is lacking is a cause. */
    private static String joined(String because) {
        return (because.startsWith("with ") ? " " : " because ") + because;
    }

    private String defaultAction() {
        return deed.eventSource().substring(0, deed.eventSource().indexOf('.')) + ":" + deed.eventName();
    }
}
