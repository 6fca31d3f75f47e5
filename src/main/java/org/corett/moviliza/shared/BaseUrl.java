package org.corett.moviliza.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How full addresses begin: as set, otherwise this machine and the port that the program really listens on. */
@Component
public class BaseUrl {
    private final boolean set;
    private volatile String url;

    BaseUrl(@Value("${moviliza.base-url:}") String url, @Value("${server.port:8080}") int port) {
        this.set = !url.isBlank();
        this.url = set ? url.strip().replaceFirst("/+$", "") : local(port);
    }

    @EventListener
    void serverStarted(WebServerInitializedEvent started) {
        boolean management = "management".equals(started.getApplicationContext().getServerNamespace());
        if (!set && !management) {
            url = local(started.getWebServer().getPort());
        }
    }

    /** The full address of a path. */
    public String to(String path) {
        return url + path;
    }

    private static String local(int port) {
        return "http://localhost:" + port;
    }
}
