package org.corett.moviliza.intake;

import java.util.regex.Pattern;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the intake in front of the program: after what makes refusals readable, before the sign-in. */
@Configuration(proxyBeanMethods = false)
class Connections {
    private static final int BEFORE_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER - 9;

    /** Milliseconds that a piece of a body without a length is waited for inside the server. */
    private static final int BETWEEN_PIECES = 2_000;

    /** A line that tells a piece's length tells nothing else. */
    private static final int LONGEST_EXTENSION = 64;

    @Bean
    Places places(IntakeSettings settings) {
        return new Places(settings);
    }

    @Bean
    FilterRegistrationBean<WholeBodies> wholeBodies(IntakeSettings settings, Places places) {
        FilterRegistrationBean<WholeBodies> filter = new FilterRegistrationBean<>(new WholeBodies(settings, places));
        filter.setOrder(BEFORE_SIGN_IN);
        return filter;
    }

    @Bean
    SlowReaders slowReaders(
            ReaderSettings settings, @Value("${server.tomcat.remoteip.internal-proxies}") String proxies) {
        return new SlowReaders(settings, Pattern.compile(proxies));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedProtocol() {
        return server -> server.setProtocol(WatchedProtocol.class.getName());
    }

    @Bean
    TomcatConnectorCustomizer bodyAdapter(SlowReaders readers) {
        return connector -> prepare(connector, readers);
    }

    static void prepare(Connector connector, SlowReaders readers) {
        if (connector.getProtocolHandler() instanceof WatchedProtocol watched) {
            readers.watch(watched);
        }
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setDisableUploadTimeout(false);
            protocol.setConnectionUploadTimeout(BETWEEN_PIECES);
            protocol.setMaxExtensionSize(LONGEST_EXTENSION);
            protocol.setMaxTrailerSize(LONGEST_EXTENSION);
            connector.addLifecycleListener(event -> {
                if (Lifecycle.AFTER_INIT_EVENT.equals(event.getType())) {
                    protocol.setAdapter(new BodyAdapter(protocol.getAdapter(), readers));
                }
            });
        }
    }
}
