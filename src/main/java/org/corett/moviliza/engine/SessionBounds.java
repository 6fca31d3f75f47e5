package org.corett.moviliza.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether a sign-in still holds: not after a working day, nor once the password is another or the
 * account is gone, by whichever door; and keeps whoever was given a password by somebody else at the page where she
 * chooses her own.
 */
class SessionBounds extends OncePerRequestFilter {
    static final String OWN_PASSWORD = "/contrasena";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** Files that are the same for everybody. */
    private static final RequestMatcher FILES =
            any("/estilo/**", "/camunda/lib/**", "/camunda/app/{application}/{kind:scripts|styles|locales|assets}/**");

    private static final RequestMatcher ENGINE = any("/engine-rest/**", "/camunda/api/**");

    /** What she may do before she has chosen. */
    private static final RequestMatcher BEFORE_CHOOSING =
            any(OWN_PASSWORD, "/salir", "/error", "/idioma", "/idioma.js", "/favicon.ico", "/actuator/health/**");

    private final JdbcClient database;
    private final SignInSettings settings;
    private final InstantSource machine = InstantSource.system();

    SessionBounds(JdbcClient database, SignInSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    private record Account(@Nullable String hash, boolean toChange) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (!SignIn.known(person)) {
            chain.doFilter(request, response);
            return;
        }
        Account account = account(person.getName()).orElse(null);
        if (person.getDetails() instanceof SignedInWith with && !holds(with, account)) {
            end(request, response, chain);
        } else if (account != null && account.toChange() && !BEFORE_CHOOSING.matches(request)) {
            sendToChoose(request, response, person.getName());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What the sign-in of a person rests on, now that her password was right. */
    SignedInWith signedIn(String username) {
        return new SignedInWith(
                machine.instant(), account(username).map(Account::hash).orElse(""));
    }

    private boolean holds(SignedInWith with, @Nullable Account account) {
        return account != null
                && with.hash().equals(account.hash())
                && machine.instant().isBefore(with.since().plus(settings.longest()));
    }

    private Optional<Account> account(String username) {
        return database.sql(
                        """
                        select account.pwd_ as hash, given.username is not null as to_change
                        from act_id_user account left join password_to_change given on given.username = account.id_
                        where account.id_ = ?""")
                .param(username)
                .query(Account.class)
                .optional();
    }

    /** From here on nobody is signed in: the engine answers so, and a page that was sent shows what was typed. */
    private static void end(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        boolean page = List.of("GET", "HEAD").contains(request.getMethod()) && !ENGINE.matches(request);
        if (page) {
            response.sendRedirect(request.getContextPath() + "/entrar?sesion");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void sendToChoose(HttpServletRequest request, HttpServletResponse response, String username)
            throws IOException {
        if (ENGINE.matches(request)) {
            EngineFailure.seen(new PasswordToChange(username));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + OWN_PASSWORD);
        }
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(
                List.of(patterns).stream().<RequestMatcher>map(PATHS::matcher).toList());
    }
}
