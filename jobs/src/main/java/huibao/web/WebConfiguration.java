package huibao.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import huibao.access.Accounts;
import huibao.access.ApiTokens;
import huibao.access.Audit;
import huibao.access.Throttle;
import huibao.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewResolverRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring MVC without Boot's auto-configuration, which would open a second database. JSON only: a library on the
 * class path would otherwise turn on XML.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@ComponentScan
class WebConfiguration implements WebMvcConfigurer {
    private static final Templates TEMPLATES = new Templates();
    /** Unknown properties in a request are errors; absent values are left out of responses. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private final OfficeName office;

    WebConfiguration(OfficeName office) {
        this.office = office;
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcher(DispatcherServlet servlet) {
        ServletRegistrationBean<DispatcherServlet> registration = new ServletRegistrationBean<>(servlet, "/");
        registration.setLoadOnStartup(1);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        DelegatingFilterProxyRegistrationBean filter =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.setDispatcherTypes(EnumSet.allOf(jakarta.servlet.DispatcherType.class));
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    Templates templates() {
        return TEMPLATES;
    }

    /** Browsers do not say in which characters they send a form; it is UTF-8, as the page is. */
    @Bean
    FilterRegistrationBean<CharacterEncodingFilter> formsInUtf8() {
        FilterRegistrationBean<CharacterEncodingFilter> filter =
                new FilterRegistrationBean<>(new CharacterEncodingFilter("UTF-8", true, false));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Throttle throttle(Clock clock) {
        return new Throttle(clock);
    }

    @Bean
    ApiTokens apiTokens(Settings settings, Accounts accounts, Clock clock) {
        return new ApiTokens(settings.home(), accounts, clock);
    }

    @Bean
    SignInProvider signInProvider(Accounts accounts, Settings settings, Throttle throttle, Audit audit, Clock clock) {
        return new SignInProvider(accounts, LdapSettings.directory(settings), throttle, audit, clock);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters
                .disableDefaults()
                .withStringConverter(new StringHttpMessageConverter(StandardCharsets.UTF_8))
                .withJsonConverter(new JacksonJsonHttpMessageConverter(JSON))
                .addCustomConverter(new ByteArrayHttpMessageConverter())
                .addCustomConverter(new ResourceHttpMessageConverter())
                .addCustomConverter(new ResourceRegionHttpMessageConverter());
    }

    @Override
    public void configureViewResolvers(ViewResolverRegistry registry) {
        registry.viewResolver(new JteViews(TEMPLATES, office));
        UrlBasedViewResolver redirects = new UrlBasedViewResolver();
        redirects.setViewClass(RedirectView.class);
        registry.viewResolver(redirects);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + Assets.FINGERPRINT + "/**")
                .addResourceLocations("classpath:" + Assets.FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Viewer.class, request -> Viewer.of(request)
                .orElseThrow(() -> new IllegalStateException("Nobody has signed in"))));
        resolvers.add(new RequestArgument<>(Words.class, PageFrame::words));
    }

    /** What a method of a controller asks of the request by having it as a parameter. */
    private record RequestArgument<T>(Class<T> type, Function<HttpServletRequest, T> value)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public T resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return value.apply(request.getNativeRequest(HttpServletRequest.class));
        }
    }
}
