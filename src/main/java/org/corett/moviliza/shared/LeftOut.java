package org.corett.moviliza.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How many rows the page that somebody reads had to leave out, because they hold what the program cannot read. */
public final class LeftOut {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);
    private static final String ROWS = LeftOut.class.getName();

    private LeftOut() {}

    /** Whether somebody only looks: whatever decides, counts or writes needs every row, and fails over a bad one. */
    public static boolean allowed() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getMethod().equals("GET");
    }

    /** One row more. */
    public static void row(RuntimeException why) {
        LOG.warn("Left out of a page: a row that cannot be read", why);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ROWS, rows() + 1, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** None outside of a request. */
    public static int rows() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        @Nullable Object rows = request == null ? null : request.getAttribute(ROWS, RequestAttributes.SCOPE_REQUEST);
        return rows == null ? 0 : (int) rows;
    }
}
