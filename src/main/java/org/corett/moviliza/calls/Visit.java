package org.corett.moviliza.calls;

import org.corett.moviliza.site.Site;

/**
 * A request of somebody with a link.
 *
 * @param secret of the link, which the addresses of her pages hold
 */
record Visit(Site site, Call call, Application application, String secret) {

    /** The address of one of her pages. */
    public String to(String page) {
        return site.to(path(page));
    }

    String path(String page) {
        return CallPaths.application(call.hiring(), secret) + page;
    }

    /** Whoever logs it gives nothing away. */
    @Override
    public String toString() {
        return "a visit to " + call.hiring();
    }
}
