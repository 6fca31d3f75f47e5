package org.corett.moviliza.calls;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkNotice;
import org.corett.moviliza.shared.PrivateNotice;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applicants are told, each in her language and with a link of her own. */
@Component
class ApplicantNotices {
    private final JdbcClient database;
    private final ApplicationLinks links;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    ApplicantNotices(
            JdbcClient database,
            ApplicationLinks links,
            ApplicationEventPublisher events,
            MessageSource messages,
            Clock clock) {
        this.database = database;
        this.links = links;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    void link(Call call, Application applicant, Language language) {
        tell("calls.link", call, applicant, language, moment(call.closesAt()));
    }

    void invited(Call call, Application applicant) {
        onRecord("calls.invitation", call, applicant, applicant.language(), moment(call.closesAt()));
    }

    void receipt(Call call, Application applicant, Submitted offer) {
        String files = offer.files().stream()
                .map(file -> file.name() + " · SHA-256 " + file.sha256())
                .collect(Collectors.joining("\n"));
        tell(
                "calls.receipt",
                call,
                applicant,
                applicant.language(),
                offer.receipt(),
                String.valueOf(offer.version()),
                moment(offer.at()),
                files.isEmpty() ? "—" : files,
                moment(call.closesAt()),
                lacking(applicant, offer));
    }

    /** What the offer was handed in without, as a line of the letter; empty where nothing is. */
    private String lacking(Application applicant, Submitted offer) {
        Locale locale = applicant.language().locale();
        String kinds = FileKind.lacking(offer.files()).stream()
                .map(kind -> messages.getMessage("calls.kindOfFile." + kind, null, locale))
                .collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? ""
                : messages.getMessage("calls.documents.lackingSent", null, locale) + " " + kinds + ". "
                        + messages.getMessage("calls.documents.lackingMeans", null, locale) + "\n";
    }

    void withdrawn(Call call, Application applicant, Submitted offer) {
        tell(
                "calls.withdrawn",
                call,
                applicant,
                applicant.language(),
                offer.receipt(),
                moment(Optional.ofNullable(offer.withdrawnAt()).orElse(offer.at())),
                moment(call.closesAt()));
    }

    void termsChanged(Call call) {
        applying(call)
                .forEach(applicant ->
                        tell("calls.terms", call, applicant, applicant.language(), moment(call.closesAt())));
    }

    /** Nothing is expected of her any more, and what she sent is weighed by nobody. */
    void callWithdrawn(Call call) {
        applying(call).forEach(applicant -> tell("calls.callWithdrawn", call, applicant, applicant.language()));
    }

    /** Those who have written something down; an address that somebody else typed in gets no more mail. */
    private List<Application> applying(Call call) {
        return database.sql(Applications.SELECT + "a.call = ? and a.saved_at is not null order by a.id")
                .param(call.id())
                .query(Applications::application)
                .list();
    }

    /** Whoever was refused in a call that brought nobody may apply again, as anybody may. */
    void opensAgain(Call call, Call former) {
        database.sql(Applications.SELECT + "a.id in (select application from offer"
                        + " where call = ? and standing = 'NOT_ADMITTED') order by a.id")
                .param(former.id())
                .query(Applications::application)
                .list()
                .forEach(applicant -> events.publishEvent(new LinkNotice(
                        applicant.mailbox(),
                        null,
                        "calls.opensAgain",
                        call.hiring(),
                        applicant.email(),
                        applicant.language(),
                        List.of(title(call), moment(call.closesAt())),
                        "/convocatorias/" + call.hiring())));
    }

    void notAdmitted(Call call, Offer offer, String reason) {
        tell("calls.notAdmitted", call, offer, reason);
    }

    void result(Call call, Offer offer, boolean selected) {
        tell(selected ? "calls.selected" : "calls.notSelected", call, offer);
    }

    private void tell(String code, Call call, Offer offer, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(offer.receipt()));
        arguments.addAll(Arrays.asList(more));
        // Whoever has been erased is told nothing any more.
        database.sql(Applications.SELECT + "a.id = (select application from offer where id = ?)")
                .param(offer.id())
                .query(Applications::application)
                .optional()
                .ifPresent(applicant -> onRecord(code, call, applicant, offer.language(), arguments.toArray()));
    }

    /** The organs know the applicant: that she was written to is no secret, what and with which link is. */
    private void onRecord(String code, Call call, Application applicant, Language language, Object... more) {
        events.publishEvent(new LinkNotice(
                applicant.mailbox(),
                null,
                code,
                call.hiring(),
                applicant.email(),
                language,
                arguments(call, more),
                links.issue(call.hiring(), applicant.id(), language)));
    }

    private List<Object> arguments(Call call, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(title(call)));
        arguments.addAll(Arrays.asList(more));
        return arguments;
    }

    /** Before the opening nobody may know that she applies. */
    private void tell(String code, Call call, Application applicant, Language language, Object... more) {
        events.publishEvent(new PrivateNotice(
                applicant.mailbox(),
                code,
                call.hiring(),
                applicant.email(),
                language,
                arguments(call, more),
                links.issue(call.hiring(), applicant.id(), language)));
    }

    private String title(Call call) {
        return database.sql("select title from call_terms where call = ? order by version desc limit 1")
                .param(call.id())
                .query(String.class)
                .single();
    }

    private Worded moment(OffsetDateTime moment) {
        ZonedDateTime local = moment.atZoneSameInstant(clock.getZone());
        return new Worded(Written.moment(Language.ES, local), Written.moment(Language.EN, local));
    }
}
