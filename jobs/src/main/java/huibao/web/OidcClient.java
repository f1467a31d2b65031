package huibao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Authenticates a user with the office's OpenID Connect provider: authorization code with PKCE, state and nonce;
 * issuer, audience, times and signature of the token are checked by Spring Security. The token is not kept.
 */
final class OidcClient {
    private static final String ONE = "office";
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** Asymmetric signatures only: unsigned tokens and those signed with the client secret are refused. */
    private static final Set<SignatureAlgorithm> SIGNED_BY = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384);

    private final OidcSettings settings;
    private final Clock clock;
    private final String answerPath;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private volatile Optional<FoundProvider> known = Optional.empty();

    /** What the provider has told about itself. */
    private record FoundProvider(
            ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider provider) {}

    /** @param answerPath where the provider sends people back to */
    OidcClient(OidcSettings settings, Clock clock, String answerPath) {
        this.settings = settings;
        this.clock = clock;
        this.answerPath = answerPath;
    }

    /** Where to send somebody. @throws IllegalArgumentException or IllegalStateException if the provider does not answer */
    String start(HttpServletRequest request, HttpServletResponse response) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(known().registration()), "/" + ONE);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest asking = resolver.resolve(request, ONE);
        asked.saveAuthorizationRequest(asking, request, response);
        return asking.getAuthorizationRequestUri();
    }

    /**
     * Who came back; each answer counts once.
     *
     * @return the claim that names an account, empty if the provider says none
     * @throws OAuth2AuthenticationException if it is no answer to what this session asked, or not a good one
     */
    Optional<String> finish(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asking = asked.removeAuthorizationRequest(request, response);
        if (asking == null) {
            throw new OAuth2AuthenticationException("invalid_state_parameter");
        }
        OAuth2AuthorizationExchange exchange = new OAuth2AuthorizationExchange(asking, answer(request, asking));
        OAuth2LoginAuthenticationToken done = (OAuth2LoginAuthenticationToken)
                known().provider().authenticate(new OAuth2LoginAuthenticationToken(known().registration(), exchange));
        return Optional.ofNullable(((OidcUser) done.getPrincipal()).getClaimAsString(settings.claim()));
    }

    private static OAuth2AuthorizationResponse answer(HttpServletRequest request, OAuth2AuthorizationRequest asking) {
        String code = request.getParameter("code");
        OAuth2AuthorizationResponse.Builder answer = code == null
                ? OAuth2AuthorizationResponse.error(
                        Optional.ofNullable(request.getParameter("error")).orElse("invalid_request"))
                : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(asking.getRedirectUri())
                .state(request.getParameter("state"))
                .build();
    }

    /** The provider is first asked when somebody signs in, so that the server starts while the provider is down. */
    private FoundProvider known() {
        if (known.isEmpty()) {
            ClientRegistration registration = registration();
            known = Optional.of(new FoundProvider(registration, provider(registration)));
        }
        return known.get();
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ONE)
                .clientId(settings.client())
                .clientSecret(settings.secret().orElse(""))
                .clientAuthenticationMethod(
                        settings.secret().isPresent()
                                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                                : ClientAuthenticationMethod.NONE)
                .scope("openid", "profile")
                .redirectUri(settings.url().orElse("{baseUrl}") + answerPath)
                .build();
    }

    private OidcAuthorizationCodeAuthenticationProvider provider(ClientRegistration registration) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        OidcAuthorizationCodeAuthenticationProvider provider = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, user -> new DefaultOidcUser(List.of(), user.getIdToken()));
        JwtDecoder decoder = decoder(registration);
        provider.setJwtDecoderFactory(one -> decoder);
        return provider;
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNED_BY))
                .restOperations(new RestTemplate(requests()))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        OidcIdTokenValidator token = new OidcIdTokenValidator(registration);
        token.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, token));
        return decoder;
    }

    private static SimpleClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(LONGEST);
        requests.setReadTimeout(LONGEST);
        return requests;
    }
}
