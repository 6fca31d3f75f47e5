package org.corett.moviliza.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The files that come with the program, ours and the engine's applications': a browser keeps for good what is asked for
 * by an address that changes with its content, and asks whether the rest has changed. Whatever is not such a file is
 * data, and never kept.
 */
@ControllerAdvice
public class StaticFiles implements SmartInitializingSingleton {
    /** What the engine's applications ask for with their own version; among their other files may be ours. */
    private static final Pattern BUNDLE = Pattern.compile(
            ".*/camunda/(?:lib/[^/]+\\.js|assets/[^/]+|app/[a-z]+/camunda-[a-z]+-bootstrap\\.(?:js|css))");

    private static final String FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).immutable().getHeaderValue();

    private final SimpleUrlHandlerMapping handlers;
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    StaticFiles(@Qualifier("resourceHandlerMapping") HandlerMapping handlers) {
        this.handlers = (SimpleUrlHandlerMapping) handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        handlers.getUrlMap().values().stream()
                .filter(ResourceHttpRequestHandler.class::isInstance)
                .map(ResourceHttpRequestHandler.class::cast)
                .forEach(this::teach);
    }

    private void teach(ResourceHttpRequestHandler files) {
        files.setCacheControl(CacheControl.noCache());
        // Weak: what is compressed on the way is not the same byte by byte.
        files.setEtagGenerator(file -> "W/\"" + version(file) + "\"");
        files.getResourceResolvers().add(0, new Versioned());
        try {
            // Chains the resolvers anew.
            files.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("static files", e);
        }
    }

    /** Every page names its files by their versions. */
    @ModelAttribute("staticFiles")
    StaticFiles itself() {
        return this;
    }

    /** The address of a file below {@code static/} with its version. */
    public String at(String path) {
        return path + "?v=" + version(new ClassPathResource("static" + path));
    }

    private String version(Resource file) {
        try {
            return versions.computeIfAbsent(file.getURL().toString(), url -> digest(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Resource file) {
        try (DigestInputStream content =
                new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Versioned implements ResourceResolver {
        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> places,
                ResourceResolverChain next) {
            Resource file = next.resolveResource(request, path, places);
            return file != null && request != null && namesItsContent(request, file) ? new ForGood(file) : file;
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> places, ResourceResolverChain next) {
            return next.resolveUrlPath(path, places);
        }

        private boolean namesItsContent(HttpServletRequest request, Resource file) {
            return request.getParameter("v") != null
                    ? request.getParameter("v").equals(version(file))
                    : request.getParameter("bust") != null
                            && BUNDLE.matcher(request.getRequestURI()).matches();
        }
    }

    /** A file that a browser need not ask for again. */
    private static final class ForGood extends AbstractResource implements HttpResource {
        private final Resource file;

        ForGood(Resource file) {
            this.file = file;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.setCacheControl(FOR_GOOD);
            return headers;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream();
        }

        @Override
        public URL getURL() throws IOException {
            return file.getURL();
        }

        @Override
        public long contentLength() throws IOException {
            return file.contentLength();
        }

        @Override
        public long lastModified() throws IOException {
            return file.lastModified();
        }

        @Override
        public @Nullable String getFilename() {
            return file.getFilename();
        }

        @Override
        public String getDescription() {
            return file.getDescription();
        }
    }
}
