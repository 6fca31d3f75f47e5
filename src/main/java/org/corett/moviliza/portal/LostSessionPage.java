package org.corett.moviliza.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.corett.moviliza.engine.LostSession;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells somebody whose session ended while she was writing so, and shows what she had written; other errors keep their pages. */
@Component
class LostSessionPage extends DefaultErrorViewResolver {
    LostSessionPage(ApplicationContext program, WebProperties web) {
        super(program, web.getResources());
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (!LostSession.refused(request)) {
            return super.resolveErrorView(request, status, model);
        }
        Map<String, Object> shown = new HashMap<>(model);
        shown.put("typed", LostSession.typed(request));
        return new ModelAndView("error/session", shown);
    }
}
