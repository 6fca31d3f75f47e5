package org.corett.moviliza.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.corett.moviliza.shared.BaseUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody choose where answers lead: the program's own address is the one that is set, whatever a request calls it,
 * and ways within the program name no host at all.
 */
class OwnAddress extends OncePerRequestFilter {
    private final BaseUrl base;

    OwnAddress(BaseUrl base) {
        this.base = base;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        URI own = URI.create(base.to(""));
        chain.doFilter(new Called(request, own), new Leading(response, own));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A request as if it had been sent to the program's own address. */
    private static final class Called extends HttpServletRequestWrapper {
        private final URI own;

        Called(HttpServletRequest request, URI own) {
            super(request);
            this.own = own;
        }

        @Override
        public String getServerName() {
            return own.getHost();
        }

        @Override
        public int getServerPort() {
            return own.getPort() >= 0 ? own.getPort() : own.getScheme().equals("https") ? 443 : 80;
        }

        @Override
        public String getScheme() {
            return own.getScheme();
        }

        /** Who is called by TLS says so also where a proxy that ends it does not tell. */
        @Override
        public boolean isSecure() {
            return SecureCookies.byTls(own.toString()) || super.isSecure();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(own.getScheme() + "://" + own.getRawAuthority() + getRequestURI());
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.HOST.equalsIgnoreCase(name) ? own.getRawAuthority() : super.getHeader(name);
        }
    }

    /** An answer whose ways within the program are paths. */
    private static final class Leading extends HttpServletResponseWrapper {
        private final String beginning;

        Leading(HttpServletResponse response, URI own) {
            super(response);
            beginning = (own.getScheme() + "://" + own.getRawAuthority()).toLowerCase(Locale.ROOT);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(within(location));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, HttpHeaders.LOCATION.equalsIgnoreCase(name) ? within(value) : value);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, HttpHeaders.LOCATION.equalsIgnoreCase(name) ? within(value) : value);
        }

        private String within(String location) {
            String lower = location.toLowerCase(Locale.ROOT);
            return lower.equals(beginning)
                    ? "/"
                    : lower.startsWith(beginning + "/") ? location.substring(beginning.length()) : location;
        }
    }
}
