package org.corett.moviliza.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.corett.moviliza.shared.LeftOut;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** A page that cannot do without a row that was left out says so; it comes after everybody who knows better. */
@Component
class LackingRows implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(LackingRows.class);

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (LeftOut.rows() == 0) {
            return null;
        }
        LOG.error("{} cannot do without a row that cannot be read", request.getRequestURI(), failure);
        try {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } catch (IOException e) {
            LOG.debug("nobody listens any more", e);
        }
        return new ModelAndView();
    }
}
