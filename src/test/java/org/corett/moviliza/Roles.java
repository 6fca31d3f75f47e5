package org.corett.moviliza;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody of each role, who asks for the same page. */
public final class Roles {
    public static final List<String> ALL = List.of(
            "presidencia",
            "secretaria",
            "titular-gt",
            "suplente-bz",
            "comunicacion",
            "gerencia",
            "observador-oim",
            "admin");

    private final MockMvc browser;

    public Roles(WebApplicationContext program) {
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    /** Whom a page is shown to; everybody else is told that she may not see it. */
    public List<String> admittedTo(String path) {
        List<String> admitted = new ArrayList<>();
        for (String reader : ALL) {
            int status = answer(reader, path).getStatus();
            if (status == 200) {
                admitted.add(reader);
            } else if (status != 403) {
                throw new AssertionError(path + " answers " + reader + " with " + status);
            }
        }
        return admitted;
    }

    public String page(String reader, String path) {
        MockHttpServletResponse answer = answer(reader, path);
        if (answer.getStatus() != 200) {
            throw new AssertionError(path + " answers " + reader + " with " + answer.getStatus());
        }
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public MockHttpServletResponse answer(String reader, String path) {
        return answer(request(path).with(user(reader)), path);
    }

    /** What a form sends. */
    public MockHttpServletResponse send(String reader, String path, Map<String, String> form) {
        MockHttpServletRequestBuilder request =
                post(URI.create(path)).with(user(reader)).with(csrf());
        form.forEach(request::param);
        return answer(request, path);
    }

    /** What somebody gets who has not signed in. */
    public MockHttpServletResponse stranger(String path) {
        return answer(request(path), path);
    }

    private static MockHttpServletRequestBuilder request(String path) {
        return get(URI.create(path.replace(" ", "%20")));
    }

    private MockHttpServletResponse answer(RequestBuilder request, String path) {
        try {
            return browser.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }
}
