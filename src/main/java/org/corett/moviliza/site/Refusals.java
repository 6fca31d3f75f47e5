package org.corett.moviliza.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What the server itself refuses, before any page of ours is asked: an address that cannot be read, a header too long.
 * Said in both languages, for nobody knows who asks.
 */
@Component
class Refusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** After the server's own report, so that it stands inside of it and speaks first. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private String page() {
        StringBuilder said = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>")
                .append(text("title", Language.ES))
                .append(" · Moviliza</title></head><body><main>");
        for (Language language : Language.values()) {
            String tag = language == Language.ES ? "h1" : "h2";
            said.append("<div lang=\"%s\"><%s>%s</%s><p>%s</p></div>"
                    .formatted(
                            language.locale().getLanguage(),
                            tag,
                            text("title", language),
                            tag,
                            text("text", language)));
        }
        return said.append("</main></body></html>\n").toString();
    }

    private String text(String part, Language language) {
        return HtmlUtils.htmlEscape(messages.getMessage("portal.error.400." + part, null, language.locale()), "UTF-8");
    }

    private final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            // A fault of ours is told by the server's own report around this one.
            if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                    || response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
                response.setHeader("X-Content-Type-Options", "nosniff");
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(page());
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                // Nobody listens any more.
                container.getLogger().debug("refusal", e);
            }
        }
    }
}
