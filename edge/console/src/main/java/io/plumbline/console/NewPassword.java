// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.measure.PlumblineException;
import io.plumbline.security.session.SessionDesk;
import io.plumbline.security.session.SignIn;
import io.plumbline.security.session.SignInLimit;
import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.util.Map;

/** Has somebody whose password was set by another choose one of their own before they see anything else. */
final class NewPassword {
    static final String ADDRESS = "/console/new-password";

    private final SignIn signIn;
    private final SessionDesk desk;
    private final SignInLimit limit;

    NewPassword(SignIn signIn, SessionDesk desk, SignInLimit limit) {
        this.signIn = signIn;
        this.desk = desk;
        this.limit = limit;
    }

    Answer answer(Request request, Visit visit) {
        if (!request.path().equals(ADDRESS)) {
            return Door.send(request, ADDRESS);
        }
        return request.method().equals("POST") ? choose(request, visit) : form(visit, visit.query(), Refusal.NONE);
    }

    private Answer choose(Request request, Visit visit) {
        String user = visit.session().user();
        String after = visit.form().raw("after");
        if (!after.equals(visit.form().raw("again"))) {
            return form(visit, visit.form(), new Refusal("again", "The two new passwords differ. Type both again."));
        }
        if (!limit.mayTry(user, request.address())) {
            return form(visit, visit.form(),
                    new Refusal("before", "Too many failures. Wait 15 minutes, then try again."));
        }
        try {
            visit.change("iam", "ChangePassword", Map.of(), call -> {
                // Whoever set the password demands this, so no policy is asked.
                call.requireNothing();
                signIn.renew(user, visit.form().raw("before"), after);
                return user;
            });
        } catch (PlumblineException refusal) {
            return refused(request, visit, refusal);
        }
        desk.endAllOf(user);
        return Door.enter(request, desk.open(user, visit.session().mfa(), false), visit.form().raw("to"));
    }

    private Answer refused(Request request, Visit visit, PlumblineException refusal) {
        boolean wrong = refusal.category() == PlumblineException.Category.ACCESS_DENIED;
        if (wrong) {
            limit.failed(visit.session().user(), request.address());
        }
        return form(visit, visit.form(),
                new Refusal(wrong ? "before" : "after", Problem.sentence(String.valueOf(refusal.getMessage()))));
    }

    private static Answer form(Visit visit, Values values, Refusal refusal) {
        String to = values.raw("to");
        return visit.part("newPassword", new NewPasswordView(visit.session().user(), Door.isOurs(to) ? to : "",
                visit.session().formToken(), refusal));
    }
}
