package huibao.web.api;

/** Values of a body. */
final class Sent {
    private Sent() {}

    /** @throws ApiRefusal if it was not sent */
    static String of(String value, String name) {
        if (value == null || value.isBlank()) {
            throw ApiRefusal.of(422, "api.missing", name);
        }
        return value.strip();
    }
}
