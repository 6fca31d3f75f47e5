package org.corett.moviliza.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.corett.moviliza.notifications.KeptLetters;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.ClientAddress;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.site.PublicFrame;
import org.corett.moviliza.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where somebody asks for the link with which she applies.
 *
 * <p>The answer is the same for every address: it tells nobody whether somebody has applied or was invited.
 */
@Controller
class LinkPages implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LinkPages.class);

    /** Letters that are to be written at once; those beyond wait in the table. */
    private static final int MOST_WAITING = 500;

    private final Calls calls;
    private final LinkRequests requests;
    private final CallViews views;
    private final KeptLetters kept;
    private final PublicFrame frame;
    private final RateLimits limits;
    private final Clock clock;

    /** Nobody waits for the letter: how long an answer takes tells as much as what it says. */
    private final ExecutorService sender =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread thread = new Thread(work, "links");
                thread.setDaemon(true);
                return thread;
            });

    LinkPages(
            Calls calls,
            LinkRequests requests,
            CallViews views,
            KeptLetters kept,
            PublicFrame frame,
            RateLimits limits,
            Clock clock) {
        this.calls = calls;
        this.requests = requests;
        this.views = views;
        this.kept = kept;
        this.frame = frame;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping(CallPaths.HIRING + "/oferta")
    String form(@PathVariable String hiring, Locale locale, Model page) {
        return form(hiring, "", "", locale, page);
    }

    @PostMapping(CallPaths.HIRING + "/oferta")
    String ask(
            @PathVariable String hiring,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page)
            throws InterruptedException {
        EmailAddress address;
        try {
            address = EmailAddress.of(email);
        } catch (EmailAddress.Undeliverable e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(hiring, CleanText.line(email), "calls.fault." + e.code(), locale, page);
        }
        if (!limits.links.allows(ClientAddress.of(request))) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(hiring, address.value(), "calls.fault.often", locale, page);
        }
        Site site = new Site(Language.of(locale));
        Call call = latest(hiring);
        Future<Optional<UUID>> mailbox = CompletableFuture.completedFuture(Optional.empty());
        if (website.isEmpty() && limits.linksPerAddress.allows(address.key())) {
            Optional<Long> asked = requests.keep(call, address, site.language());
            if (asked.isEmpty()) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                return form(hiring, address.value(), "calls.fault.often", locale, page);
            }
            mailbox = sendSoon(asked.get());
        }
        String sent = CallPaths.apply(hiring) + "/enviado";
        return "redirect:" + site.to(kept.readable() ? sent + "?cartas=" + await(mailbox) : sent);
    }

    /** What finds no place among those that wait is sent within a minute or two. */
    private Future<Optional<UUID>> sendSoon(long asked) {
        try {
            return sender.submit(() -> send(asked));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private Optional<UUID> send(long asked) {
        try {
            return requests.answer(asked);
        } catch (RuntimeException e) {
            LOG.error("Link {} is asked for still: {}", asked, e.getClass().getName());
            return Optional.empty();
        }
    }

    /** What an earlier run left, or a fault. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sendWhatWaits() {
        requests.waiting().forEach(this::sendSoon);
    }

    private static UUID await(Future<Optional<UUID>> mailbox) throws InterruptedException {
        try {
            return mailbox.get().orElseGet(UUID::randomUUID);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        sender.shutdown();
    }

    @GetMapping(CallPaths.HIRING + "/oferta/enviado")
    String sent(
            @PathVariable String hiring,
            @RequestParam(required = false) UUID cartas,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        Site site = show(hiring, CallPaths.apply(hiring) + "/enviado", locale, page);
        response.setHeader("Referrer-Policy", "no-referrer");
        page.addAttribute("letters", kept.readable() && cartas != null ? site.to(kept.path(cartas)) : null);
        return "calls/link-sent";
    }

    private String form(String hiring, String email, String fault, Locale locale, Model page) {
        Site site = show(hiring, CallPaths.apply(hiring), locale, page);
        List<Call> published = calls.published(hiring);
        Call call = published.get(published.size() - 1);
        page.addAttribute("call", views.of(call, site.language()));
        page.addAttribute("open", call.takesOffers(OffsetDateTime.now(clock)));
        page.addAttribute("now", views.now(site.language()));
        page.addAttribute("email", email);
        page.addAttribute("fault", fault);
        return "calls/link";
    }

    private Site show(String hiring, String path, Locale locale, Model page) {
        if (calls.published(hiring).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("hiring", hiring);
        return frame.around(page, Language.of(locale), path);
    }

    private Call latest(String hiring) {
        if (calls.published(hiring).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return calls.latest(hiring);
    }
}
