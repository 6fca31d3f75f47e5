package org.corett.moviliza.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page, of whatever module, the signed-in person for its header and the zone of its moments. */
@ControllerAdvice
class EveryPage {
    private static final Logger log = LoggerFactory.getLogger(EveryPage.class);
    private final Visitors visitors;
    private final Clock clock;

    EveryPage(Visitors visitors, Clock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    @ModelAttribute("coalitionZone")
    String coalitionZone() {
        return Written.zone(clock);
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor visitor(Locale locale, HttpServletRequest request) {
        String username = signedIn();
        if (username == null) {
            return null;
        }
        try {
            return visitors.named(username, locale, request.getRequestURI());
        } catch (DataAccessException | TransactionException e) {
            // The page that says that the database is down needs no header.
            log.debug("no header for {}", username, e);
            return null;
        }
    }

    /** Asked for when the page is written, after its rows have been read. */
    @ModelAttribute("leftOut")
    Missing leftOut() {
        return new Missing();
    }

    /** What a page could not show. */
    public static final class Missing {
        public int rows() {
            return LeftOut.rows();
        }
    }

    static @Nullable String signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()
                ? null
                : who.getName();
    }
}
