package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.corett.moviliza.shared.BaseUrl;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

class OwnAddressTest {
    /** A proxy that ends TLS and tells nothing of it must not cost people the promise of TLS. */
    @Test
    void whereTheProgramIsCalledByTlsBrowsersAreToldToStayWithIt() {
        assertThat(promise("https://moviliza.corett.example", false)).contains("max-age=");
        assertThat(promise("http://localhost:8080", true)).contains("max-age=");
        assertThat(promise("http://localhost:8080", false)).isNull();
    }

    private static String promise(String base, boolean toldByTheProxy) {
        AtomicReference<String> promise = new AtomicReference<>();
        new ApplicationContextRunner()
                .withBean(BaseUrl.class)
                .withPropertyValues("moviliza.base-url=" + base)
                .run(context -> {
                    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/entrar");
                    request.setSecure(toldByTheProxy);
                    MockHttpServletResponse response = new MockHttpServletResponse();
                    new OwnAddress(context.getBean(BaseUrl.class))
                            .doFilter(request, response, (called, answer) -> new HstsHeaderWriter()
                                    .writeHeaders((HttpServletRequest) called, response));
                    promise.set(response.getHeader("Strict-Transport-Security"));
                });
        return promise.get();
    }
}
