package org.corett.moviliza.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose path names one of the engine's interfaces in disguise, {@code /%65ngine-rest/task}: the
 * container finds it, and those who guard it read something else, or fail.
 */
class OnePath extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean interfaces = request.getPathInfo() != null;
        if (interfaces && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
