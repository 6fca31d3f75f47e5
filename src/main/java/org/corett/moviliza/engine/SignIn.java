package org.corett.moviliza.engine;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-in for the portal, the engine's web applications and its REST interface, against the engine's own users.
 *
 * <p>The engine hashes passwords and slows down guessing: a wrong one locks the user for three seconds, then longer.
 */
@Configuration(proxyBeanMethods = false)
class SignIn {
    private static final String REST = "/engine-rest/**";
    private static final String[] OPEN = {
        "/entrar",
        "/estilo/**",
        "/error",
        "/favicon.ico",
        "/actuator/health/**",
        "/convocatorias/**",
        "/transparencia/**"
    };

    @Bean
    AuthenticationManager authenticationManager(IdentityService identity) {
        return request -> {
            String user = request.getName();
            Object password = request.getCredentials();
            if (password == null || !identity.checkPassword(user, password.toString())) {
                throw new BadCredentialsException("wrong user or password");
            }
            List<SimpleGrantedAuthority> groups = identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                    .map(Group::getId)
                    .map(group -> new SimpleGrantedAuthority("GROUP_" + group))
                    .toList();
            return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
        };
    }

    /** Scripts sign each request with HTTP Basic; a browser's session works too, then with protection against forgery. */
    @Bean
    @Order(1)
    SecurityFilterChain restChain(HttpSecurity http) throws Exception {
        RequestMatcher basic = request -> {
            String header = request.getHeader("Authorization");
            return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        };
        return http.securityMatcher(withDefaults().matcher(REST))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.ignoringRequestMatchers(basic))
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webChain(HttpSecurity http) throws Exception {
        var paths = withDefaults();
        RequestMatcher api = paths.matcher("/camunda/api/**");
        RequestMatcher engineSignOut = paths.matcher("/camunda/api/admin/auth/user/{engine}/logout");
        HttpSessionRequestCache returnTo = new HttpSessionRequestCache();
        returnTo.setMatchingRequestParameterName(null);
        returnTo.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !api.matches(request));
        return http.authorizeHttpRequests(requests -> {
                    // The set-up page would make an administrator of whoever comes first.
                    requests.requestMatchers(
                                    paths.matcher("/camunda/api/admin/setup/**"),
                                    paths.matcher("/camunda/app/admin/{engine}/setup/**"))
                            .denyAll();
                    requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                            .permitAll();
                    for (String open : OPEN) {
                        requests.requestMatchers(paths.matcher(open)).permitAll();
                    }
                    requests.requestMatchers(paths.matcher("/actuator/**")).hasAuthority("GROUP_camunda-admin");
                    requests.anyRequest().authenticated();
                })
                .formLogin(
                        form -> form.loginPage("/entrar").defaultSuccessUrl("/").failureUrl("/entrar?error"))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                paths.matcher(org.springframework.http.HttpMethod.POST, "/salir"), engineSignOut))
                        .logoutSuccessHandler((request, response, authentication) -> {
                            if (api.matches(request)) {
                                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                            } else {
                                response.sendRedirect(request.getContextPath() + "/entrar?salida");
                            }
                        }))
                // The engine's applications bring their own protection against forged requests.
                .csrf(csrf -> csrf.ignoringRequestMatchers(api, paths.matcher("/camunda/app/**")))
                .requestCache(cache -> cache.requestCache(returnTo))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/entrar"), request -> true))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
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

    static List<String> groupsOf(IdentityService identity, Authentication signedIn) {
        return identity.createGroupQuery().groupMember(signedIn.getName()).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }
}
