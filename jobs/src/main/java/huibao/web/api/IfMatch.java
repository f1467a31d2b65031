package huibao.web.api;

import java.util.Optional;

/** Optimistic locking: the ETag of the state that the client read before changing it. */
final class IfMatch {
    private IfMatch() {}

    static String eTag(String state) {
        return "\"" + state + "\"";
    }

    /** @throws ApiRefusal if none was sent */
    static String state(Optional<String> header) {
        return header.map(text -> text.strip().replaceAll("^(?:W/)?\"|\"$", ""))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> ApiRefusal.of(428, "api.if-match"));
    }

    /** @throws ApiRefusal if it is another than the present one */
    static void require(Optional<String> header, String present) {
        if (!state(header).equals(present)) {
            throw ApiRefusal.of(412, "api.changed");
        }
    }
}
