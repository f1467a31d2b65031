package huibao.web.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.calendar.Role;
import huibao.desk.EditionPairs.Likeness;
import java.net.URLEncoder;

/**
 * What the address of a comparison says.
 *
 * @param a id of the earlier edition @param b of the later one
 * @param role null where nothing was chosen; empty for every role
 * @param q part of a measure's or a member's name
 */
public record CompareQuery(String a, String b, String cause, String role, String q, Integer page) {
    public CompareQuery {
        a = a == null ? "" : a;
        b = b == null ? "" : b;
        cause = cause == null ? "" : cause;
        q = q == null ? "" : q.strip();
        page = page == null ? 1 : Math.max(1, page);
    }

    /** Of two periods those numbers first that are about the periods themselves. */
    CompareQuery of(Likeness likeness) {
        String usual = likeness == Likeness.OTHER_PERIOD ? Role.CURRENT.code() : "";
        return new CompareQuery(a, b, cause, role == null ? usual : role, q, page);
    }

    /** Of the pair alone. */
    public String address() {
        return "/compare?a=" + a + "&b=" + b;
    }

    public String turned() {
        return "/compare?a=" + b + "&b=" + a;
    }

    public String file() {
        return "/compare/file?a=" + a + "&b=" + b;
    }

    public String at(int other) {
        return address() + "&cause=" + cause + "&role=" + role + "&q=" + URLEncoder.encode(q, UTF_8) + "&page=" + other;
    }

    public String because(String code) {
        return address() + "&cause=" + code;
    }
}
