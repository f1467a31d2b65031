package huibao.web;

import java.io.Serializable;
import java.time.Instant;

/** What a session knows of who signed in. @param version of the account then; with any other the session has ended */
record Member(String name, int version, Instant since, By by) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How the user was authenticated. */
    enum By {
        OWN_PASSWORD,
        DIRECTORY,
        /** The office's OpenID Connect provider; no password was given here. */
        PROVIDER
    }
}
