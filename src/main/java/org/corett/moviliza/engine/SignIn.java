package org.corett.moviliza.engine;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.ConcurrentSessionFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-in for the portal, the engine's web applications and its REST interface, against the engine's own users.
 *
 * <p>The engine keeps passwords ({@code PasswordHash}); {@link PasswordGuesses} slows guessing down.
 */
@Configuration(proxyBeanMethods = false)
class SignIn {
    private static final String REST = "/engine-rest/**";
    private static final int ANY_NUMBER = -1;
    private static final int COUNTED_AT_ONCE = 5;
    private static final String[] OPEN = {
        "/entrar",
        "/estilo/**",
        "/error",
        "/favicon.ico",
        "/robots.txt",
        "/sitemap.xml",
        "/security.txt",
        "/.well-known/security.txt",
        "/idioma.js",
        "/actuator/health/**",
        "/convocatorias/**",
        "/acceso/**",
        "/contrasena/olvidada",
        "/entrega/**",
        "/autenticidad/**",
        "/transparencia/**"
    };

    /** What the portal's pages may load and run: their own files, and no script inside a page. */
    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'self'";

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** The ones that the firewall in front of everything lets pass. */
    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    /** What no page of ours or of the engine's asks a browser for. */
    private static final String PERMISSIONS = "camera=(), display-capture=(), geolocation=(), gyroscope=(),"
            + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    SessionBounds sessionBounds(JdbcClient database, SignInSettings settings) {
        return new SessionBounds(database, settings);
    }

    /** It stands in the two chains, and nowhere else. */
    @Bean
    FilterRegistrationBean<SessionBounds> sessionBoundsInChainsOnly(SessionBounds bounds) {
        FilterRegistrationBean<SessionBounds> filter = new FilterRegistrationBean<>(bounds);
        filter.setEnabled(false);
        return filter;
    }

    @Bean
    AuthenticationManager authenticationManager(
            IdentityService identity, UserNames names, PasswordGuesses guesses, SessionBounds bounds) {
        RecentSignIns recent = new RecentSignIns();
        return request -> {
            String user = names.meant(request.getName());
            if (request.getCredentials() == null || CleanText.unkept(request.getName())) {
                throw new BadCredentialsException("wrong user or password");
            }
            String password = request.getCredentials().toString();
            if (!guesses.right(
                    (HttpServletRequest) request.getDetails(),
                    user,
                    () -> recent.knows(user, password, bounds.signedIn(user).hash()),
                    () -> {
                        recent.forget(user);
                        return right(identity, user, password);
                    })) {
                throw new BadCredentialsException("wrong user or password");
            }
            // Whoever has no role any more has no account: her words and deeds stay, she does not come in.
            if (groupsOf(identity, user).isEmpty()) {
                throw new BadCredentialsException("no role");
            }
            UsernamePasswordAuthenticationToken person =
                    UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
            SignedInWith with = bounds.signedIn(user);
            recent.remember(user, password, with.hash());
            person.setDetails(with);
            return person;
        };
    }

    /** The engine counts wrong ones with the account: once more where two are counted at the same moment. */
    private static boolean right(IdentityService identity, String user, String password) {
        for (int tries = 1; tries < COUNTED_AT_ONCE; tries++) {
            try {
                return identity.checkPassword(user, password);
            } catch (OptimisticLockingException e) {
                continue;
            }
        }
        return identity.checkPassword(user, password);
    }

    /** Scripts sign each request with HTTP Basic; a browser's session works too, then with protection against forgery. */
    @Bean
    @Order(1)
    SecurityFilterChain restChain(HttpSecurity http, SessionRegistry sessions, SessionBounds bounds) throws Exception {
        RequestMatcher script = request -> {
            String header = request.getHeader("Authorization");
            return header != null && header.regionMatches(true, 0, "Basic ", 0, 6) && !fromAPage(request);
        };
        return http.securityMatcher(withDefaults().matcher(REST))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationDetailsSource(request -> request)
                        .authenticationEntryPoint((request, response, refused) -> {
                            // A browser that is asked for a password keeps it and sends it along with other sites'
                            // requests.
                            if (!fromAPage(request)) {
                                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Moviliza\"");
                            }
                            response.sendError(
                                    refused instanceof TooManyTries
                                            ? HttpStatus.TOO_MANY_REQUESTS.value()
                                            : HttpServletResponse.SC_UNAUTHORIZED);
                        }))
                .csrf(csrf -> csrf.ignoringRequestMatchers(script))
                // A script has no session, and none is made for it; a browser's may have been ended.
                .addFilterBefore(
                        new ConcurrentSessionFilter(sessions, ended -> unauthorized(ended.getResponse())),
                        BasicAuthenticationFilter.class)
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, denied) ->
                        // Who is nobody yet is asked who she is before she is refused for the lack of a token.
                        response.sendError(
                                request.getHeader(HttpHeaders.AUTHORIZATION) != null || known(signedIn())
                                        ? HttpServletResponse.SC_FORBIDDEN
                                        : HttpServletResponse.SC_UNAUTHORIZED)))
                // Of a script's sign-in only whether it was given its password: it signs in with each call.
                .addFilterAfter(bounds, BasicAuthenticationFilter.class)
                .requestCache(cache -> cache.disable())
                .headers(headers -> {
                    boundaries(headers);
                    // Data, which no browser has to show as a page.
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(DATA));
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webChain(
            HttpSecurity http,
            IdentityService identity,
            SessionRegistry sessions,
            SessionBounds bounds,
            KnownDevices devices,
            SignInSettings settings,
            KnownAddresses addresses)
            throws Exception {
        var paths = withDefaults();
        RequestMatcher api = paths.matcher("/camunda/api/**");
        RequestMatcher engineSignOut = paths.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
        RequestMatcher entry = paths.matcher(HttpMethod.POST, "/entrar");
        // The public's forms act with nobody's session: a forged one does no more than its forger could do himself. The
        // address of an application holds a secret, which is what a token would be. So nothing that is typed there is
        // lost because a session or a token has ended.
        RequestMatcher publicForms = new OrRequestMatcher(
                paths.matcher(HttpMethod.POST, "/convocatorias/{hiring}/oferta/**"),
                paths.matcher(HttpMethod.POST, "/convocatorias/{hiring}/preguntar"),
                paths.matcher(HttpMethod.POST, "/contrasena/olvidada"),
                paths.matcher(HttpMethod.POST, "/entrega/**"),
                paths.matcher(HttpMethod.POST, "/autenticidad/{number}"),
                paths.matcher(HttpMethod.POST, "/correo/baja/*"));
        ReturnAddress returnTo = new ReturnAddress(new NegatedRequestMatcher(api));
        Entering entering = new Entering(devices, returnTo, settings);
        RequestMatcher applications = paths.matcher("/camunda/app/**");
        RequestMatcher signOut = paths.matcher("/salir");
        // The engine's applications look for an engine of each name in their addresses, and fail where there is none.
        Filter existing = (request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            if (signOut.matches(asked)) {
                // Who signs out sends a form, which was taken before.
                ((HttpServletResponse) response).setHeader(HttpHeaders.ALLOW, addresses.allowed(asked));
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else if (applications.matches(asked) && addresses.of(asked) == KnownAddresses.Answer.UNKNOWN) {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
        };
        return http.addFilterBefore(bounds, CsrfFilter.class)
                .addFilterBefore(existing, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    // The set-up page would make an administrator of whoever comes first.
                    requests.requestMatchers(
                                    paths.matcher("/camunda/api/admin/setup/**"),
                                    paths.matcher("/camunda/app/admin/{engine}/setup/**"),
                                    // One sign-in, not a second one of another person inside the first.
                                    paths.matcher("/camunda/api/admin/auth/user/{engine}/login/**"))
                            .denyAll();
                    requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                            .permitAll();
                    requests.requestMatchers(paths.matcher("/convocatorias/{hiring}/preguntas/**"))
                            .authenticated();
                    requests.requestMatchers(paths.matcher(HttpMethod.POST, "/correo/baja/*"))
                            .permitAll();
                    for (String open : OPEN) {
                        requests.requestMatchers(paths.matcher(open)).permitAll();
                    }
                    requests.requestMatchers(paths.matcher("/actuator/**"))
                            .access(membersOf(identity, Administrator.GROUP));
                    // Cockpit's own queries do not pass the gate before the engine.
                    requests.requestMatchers(paths.matcher("/camunda/api/cockpit/**"))
                            .access(membersOf(identity, Group.MANAGERS, Administrator.GROUP));
                    requests.anyRequest().authenticated();
                })
                .formLogin(form -> form.loginPage("/entrar")
                        .authenticationDetailsSource(request -> request)
                        .successHandler(entering)
                        .failureHandler(entering))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(paths.matcher(HttpMethod.POST, "/salir"), engineSignOut))
                        .logoutSuccessHandler((request, response, authentication) -> {
                            if (api.matches(request)) {
                                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                            } else {
                                response.sendRedirect(request.getContextPath() + "/entrar?salida");
                            }
                        }))
                // The engine's applications bring their own protection against forged requests.
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .ignoringRequestMatchers(api, paths.matcher("/camunda/app/**"), publicForms))
                .requestCache(cache -> cache.requestCache(returnTo))
                .sessionManagement(session -> session.maximumSessions(ANY_NUMBER)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(ended -> {
                            HttpServletRequest request = ended.getRequest();
                            if (api.matches(request)) {
                                unauthorized(ended.getResponse());
                            } else {
                                ended.getResponse().sendRedirect(request.getContextPath() + "/entrar?sesion");
                            }
                        }))
                .exceptionHandling(refused -> refused.defaultAccessDeniedHandlerFor(
                                // The page stood open longer than its session.
                                (request, response, denied) ->
                                        response.sendRedirect(request.getContextPath() + "/entrar?sesion"),
                                entry)
                        .defaultAccessDeniedHandlerFor(new LostSession(addresses), request -> true)
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAuthenticationEntryPointFor(
                                (request, response, unknown) -> response.sendError(HttpServletResponse.SC_NOT_FOUND),
                                request -> addresses.of(request) == KnownAddresses.Answer.UNKNOWN)
                        .defaultAuthenticationEntryPointFor(
                                (request, response, unknown) -> {
                                    response.setHeader(HttpHeaders.ALLOW, addresses.allowed(request));
                                    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                                },
                                request -> addresses.of(request) == KnownAddresses.Answer.OTHER_METHOD)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/entrar"), request -> true))
                .headers(headers -> {
                    boundaries(headers);
                    // Nobody's policy is written over: the engine's applications bring their own with all they answer
                    // themselves.
                    headers.frameOptions(frame -> frame.sameOrigin())
                            .contentSecurityPolicy(policy -> policy.policyDirectives(PAGES));
                })
                .build();
    }

    /** What no answer does without, whoever asks. */
    private static void boundaries(HeadersConfigurer<HttpSecurity> headers) {
        headers.permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** What asks in a way that nothing here answers hears which ways there are; the rest is not understood. */
    @Bean
    RequestRejectedHandler refusedRequests() {
        return (request, response, refused) -> {
            if (METHODS.contains(request.getMethod())) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        };
    }

    private static void unauthorized(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** Whether a browser sends the request for a page, and not a script for itself. */
    private static boolean fromAPage(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) != null || request.getHeader("Sec-Fetch-Site") != null;
    }

    /** Who is signed in where, so that sessions can be ended. */
    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEnds() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    /** The engine's web applications take the signed-in user from us. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineSession() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SignedInUser.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(201);
        return filter;
    }

    /** Calls of the engine run as the signed-in user, with the groups that she has at that moment. */
    @Bean
    FilterRegistrationBean<EngineUserFilter> engineUser(IdentityService identity) {
        FilterRegistrationBean<EngineUserFilter> filter = new FilterRegistrationBean<>(new EngineUserFilter(identity));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(202);
        return filter;
    }

    /** Refusals of the engine's interfaces as people can read them; around everything, also the check of the session. */
    @Bean
    FilterRegistrationBean<EngineAnswers> engineAnswers(
            FormCompletion people, MessageSource messages, ObjectMapper json) {
        FilterRegistrationBean<EngineAnswers> filter =
                new FilterRegistrationBean<>(new EngineAnswers(people, messages, json));
        filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 10);
        return filter;
    }

    /** Before everybody who reads paths. */
    @Bean
    FilterRegistrationBean<OnePath> onePath() {
        FilterRegistrationBean<OnePath> filter = new FilterRegistrationBean<>(new OnePath());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 40);
        return filter;
    }

    /** Around everything that leads elsewhere: whatever host a request names, no answer repeats it. */
    @Bean
    FilterRegistrationBean<OwnAddress> ownAddress(BaseUrl base) {
        FilterRegistrationBean<OwnAddress> filter = new FilterRegistrationBean<>(new OwnAddress(base));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 30);
        return filter;
    }

    /** Cookies travel by TLS alone wherever people come by TLS. */
    @Bean
    FilterRegistrationBean<SecureCookies> secureCookies(@Value("${moviliza.base-url}") String baseUrl) {
        FilterRegistrationBean<SecureCookies> filter =
                new FilterRegistrationBean<>(new SecureCookies(SecureCookies.byTls(baseUrl)));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 20);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(
            @Value("${moviliza.base-url}") String baseUrl) {
        return server -> server.addInitializers(context -> {
            if (SecureCookies.byTls(baseUrl)) {
                context.getSessionCookieConfig().setSecure(true);
            }
        });
    }

    private static AuthorizationManager<RequestAuthorizationContext> membersOf(
            IdentityService identity, String... groups) {
        return (signedIn, request) ->
                new AuthorizationDecision(!Collections.disjoint(groupsOf(identity, signedIn.get()), List.of(groups)));
    }

    static List<String> groupsOf(IdentityService identity, @Nullable Authentication signedIn) {
        return known(signedIn) ? groupsOf(identity, signedIn.getName()) : List.of();
    }

    private static List<String> groupsOf(IdentityService identity, String user) {
        return identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(group -> group.getId())
                .toList();
    }

    private static @Nullable Authentication signedIn() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    /** Whether somebody has signed in. */
    static boolean known(@Nullable Authentication signedIn) {
        return signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken);
    }
}
