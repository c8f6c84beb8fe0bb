// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.util.List;

/** Another system that says who somebody is. */
public interface SingleSignOn {
    /** Returns its name as shown on the button. */
    String name();

    /** Answers {@code /console/single-sign-on/...}: sends people there, and takes them when they come back. */
    Answer answer(Request request, List<String> segments, Welcome welcome);

    /** Lets somebody in. */
    interface Welcome {
        /** Opens a session for {@code user} and sends them to {@code to}. */
        Answer in(Request request, String user, boolean mfa, String to);
    }
}
