package org.corett.moviliza.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.corett.moviliza.shared.ClientAddress;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.RateLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where whoever forgot her password asks for a link to another. The answer, and how long it takes, is the same whether
 * there is such an account or not.
 */
@Controller
class ForgottenPages implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPages.class);
    private static final String ADDRESS = "/contrasena/olvidada";
    private static final String PAGE = "access/forgotten";
    private static final int LONGEST = 254;
    private static final int WAITING = 100;

    private final ForgottenPasswords passwords;
    private final AccessSettings settings;
    private final RateLimit perNetwork;

    /** Nobody waits for the letter. What comes when so many wait is dropped: whoever asked asks again. */
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
                Thread thread = new Thread(work, "forgotten");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    ForgottenPages(ForgottenPasswords passwords, AccessSettings settings, Clock clock) {
        this.passwords = passwords;
        this.settings = settings;
        this.perNetwork = new RateLimit(settings.perNetwork(), clock);
    }

    @GetMapping(ADDRESS)
    String form(@RequestParam(required = false) String enviado, Model page) {
        page.addAttribute("sent", enviado != null);
        page.addAttribute("minutes", settings.link().toMinutes());
        return PAGE;
    }

    @PostMapping(ADDRESS)
    String ask(
            @RequestParam(defaultValue = "") String account,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        String name = account.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
            return refuse("access.forgotten.missing", name, HttpStatus.UNPROCESSABLE_ENTITY, response, page);
        }
        if (!perNetwork.allows(ClientAddress.of(request))) {
            return refuse("access.forgotten.often", name, HttpStatus.TOO_MANY_REQUESTS, response, page);
        }
        sender.execute(() -> send(name));
        return "redirect:" + ADDRESS + "?enviado";
    }

    private void send(String name) {
        try {
            passwords.send(name);
        } catch (RuntimeException e) {
            LOG.error("A link to another password could not be written", e);
        }
    }

    private String refuse(String fault, String name, HttpStatus status, HttpServletResponse response, Model page) {
        response.setStatus(status.value());
        page.addAttribute("fault", fault);
        page.addAttribute("account", name);
        return form(null, page);
    }

    @EventListener(ClockMoved.class)
    void forget() {
        perNetwork.forget();
    }

    @Override
    public void destroy() {
        sender.shutdown();
    }
}
