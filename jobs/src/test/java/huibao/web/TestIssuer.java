package huibao.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect provider that signs real tokens, and can be told to make bad ones. */
final class TestIssuer implements AutoCloseable {
    static final String CLIENT = "huibao-web";
    static final String SECRET = "a secret of the provider";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** One for the issuers of all tests: it is dear to make. */
    private static final RSAKey KEY = key();

    private final HttpServer server;
    private final Map<String, AskedCode> codes = new HashMap<>();
    private UnaryOperator<JWTClaimsSet.Builder> change = UnaryOperator.identity();
    private TokenSigner signer;
    private boolean silent;

    /** What somebody asked for, by the address the pages sent the browser to. */
    record AskedCode(String name, Map<String, String> parameters) {}

    /** Makes a token of claims. */
    interface TokenSigner {
        String sign(JWTClaimsSet claims) throws JOSEException;
    }

    TestIssuer() throws IOException {
        signer = signedBy(KEY);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("first").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    TokenSigner signedBy(RSAKey one) {
        return claims -> {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build(), claims);
            token.sign(new RSASSASigner(one));
            return token.serialize();
        };
    }

    static TokenSigner unsigned() {
        return claims -> new PlainJWT(claims).serialize();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void tokensWith(UnaryOperator<JWTClaimsSet.Builder> changed) {
        change = changed;
    }

    void signTokensWith(TokenSigner other) {
        signer = other;
    }

    void beSilent() {
        silent = true;
    }

    /** Somebody says there who he is. @return query the browser is sent back with */
    String signedIn(String name, String authorizationAddress) {
        Map<String, String> parameters = parameters(authorizationAddress.replaceAll("^[^?]*\\?", ""));
        String code = "code-" + codes.size();
        codes.put(code, new AskedCode(name, parameters));
        return "?code=" + code + "&state=" + URLEncoder.encode(parameters.get("state"), UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (silent) {
                reply(exchange, 503, Map.of());
            } else if (path.equals("/.well-known/openid-configuration")) {
                reply(exchange, 200, configuration());
            } else if (path.equals("/keys")) {
                reply(exchange, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject());
            } else if (path.equals("/token")) {
                token(exchange);
            } else {
                reply(exchange, 404, Map.of());
            }
        } catch (JOSEException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                address(),
                "authorization_endpoint",
                address() + "/authorize",
                "token_endpoint",
                address() + "/token",
                "jwks_uri",
                address() + "/keys",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException, NoSuchAlgorithmException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        AskedCode asked = codes.remove(form.getOrDefault("code", ""));
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
        boolean isClient = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (asked == null
                || !isClient
                || !challenge(form).equals(asked.parameters().get("code_challenge"))) {
            reply(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("0815")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.parameters().get("nonce"))
                .claim("preferred_username", asked.name());
        reply(
                exchange,
                200,
                Map.of(
                        "access_token",
                        "opaque",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        signer.sign(change.apply(claims).build())));
    }

    private static String challenge(Map<String, String> form) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(form.getOrDefault("code_verifier", "").getBytes(US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
