package org.corett.moviliza.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** A form whose parts cannot be told apart is its sender's mistake, and the page that says so does not read it again. */
@ControllerAdvice
class UnreadableForms {
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    static MultipartResolver partsOnce() {
        StandardServletMultipartResolver parts = new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
        // Nothing is read before the page has looked at who sends it and how long it is.
        parts.setResolveLazily(true);
        return parts;
    }

    @ExceptionHandler(MultipartException.class)
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
