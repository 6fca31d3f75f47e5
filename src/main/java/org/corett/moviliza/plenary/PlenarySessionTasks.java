package org.corett.moviliza.plenary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.casework.JointDisputes;
import org.corett.moviliza.documents.OnPaper;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Plausible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each form and step of a session does, in the order of the diagram. */
@Component
public class PlenarySessionTasks {
    private final Convening convening;
    private final Sessions sessions;
    private final PlenaryNotices notices;
    private final Attendances attendances;
    private final Deliberation deliberation;
    private final Closing closing;
    private final MinutesTaking minutes;
    private final JointDisputes disputes;

    PlenarySessionTasks(
            Convening convening,
            Sessions sessions,
            PlenaryNotices notices,
            Attendances attendances,
            Deliberation deliberation,
            Closing closing,
            MinutesTaking minutes,
            JointDisputes disputes) {
        this.convening = convening;
        this.sessions = sessions;
        this.notices = notices;
        this.attendances = attendances;
        this.deliberation = deliberation;
        this.closing = closing;
        this.minutes = minutes;
        this.disputes = disputes;
    }

    public Map<String, Object> conveneSession(Completion by, ConveneSession form) {
        List<Convening.Point> points = listed(form.points()).stream()
                .map(point -> new Convening.Point(point.title(), point.text()))
                .toList();
        var call = new Convening.Call(form.date(), form.time(), form.place());
        return Map.of("number", convening.convene(form.kind(), call, listed(form.motions()), points, by.person()));
    }

    public void prepareDocuments(Completion by, PrepareDocuments form) {
        sessions.file(
                by.caseNumber(),
                form.documents().stream()
                        .map(document -> new Sessions.Document(document.title(), document.link()))
                        .toList());
        notices.documentsReady(by.caseNumber());
    }

    public Map<String, Object> registerAttendance(Completion by, RegisterAttendance form) {
        boolean quorum = attendances.register(
                by.caseNumber(),
                new Attendances.Attendance(
                        form.presences(), lines(form.observers()), form.chair(), form.chairCountry(), form.remarks()),
                by.person());
        return Map.of("quorumReached", quorum);
    }

    public Map<String, Object> confirmQuorum(Completion by, ConfirmQuorum form) {
        return attendances
                .confirm(by.caseNumber(), form.decision(), form.reason(), by.person())
                .map(quorum -> Map.<String, Object>of("attendanceConfirmed", true, "quorumReached", quorum))
                .orElse(Map.of("attendanceConfirmed", false));
    }

    public void reconveneSession(Completion by, ReconveneSession form) {
        convening.reconvene(by.caseNumber(), new Convening.Call(form.date(), form.time(), form.place()));
    }

    public void statePosition(Completion by, StatePosition form) {
        deliberation.state(by.requiredItem(), by.country(), form.stance(), form.reason(), by.person());
    }

    public Map<String, Object> amendMotion(Completion by, AmendMotion form) {
        return deliberation
                .amend(by.requiredItem(), by.onBehalfOf(), form.text(), form.decision(), form.reason(), by.person())
                .map(agreed -> Map.<String, Object>of("amendmentAgreed", agreed))
                .orElse(Map.of());
    }

    /** Dissent has come up: the countries hear that a new text is sought. */
    public void openConsultation(String item) {
        deliberation.openConsultation(item);
    }

    public void openVote(String item) {
        deliberation.openVote(item);
    }

    /** No new text came in time: the next consultation is held on the text as it stands. */
    public void keepText(String item) {
        deliberation.keepText(item);
    }

    public void castVote(Completion by, CastVote form) {
        deliberation.vote(by.requiredItem(), by.country(), form.choice(), by.person());
    }

    /** Closes an item with what the tables made of it: {@code adopted}, {@code deferred}, {@code rejected}. */
    public void closeItem(String item, String motionOutcome, @Nullable String voteOutcome) {
        boolean voted = "vote".equals(motionOutcome);
        String outcome = voted ? Objects.requireNonNull(voteOutcome) : motionOutcome;
        closing.close(item, Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), voted);
    }

    /** Tells the nine countries what was agreed; throws while an item is undecided. */
    public void publishAgreements(String session) {
        closing.decide(session);
    }

    public void draftMinutes(Completion by, DraftMinutes form) {
        minutes.draft(by.caseNumber(), form.text());
    }

    public void commentMinutes(Completion by, CommentMinutes form) {
        minutes.comment(by.caseNumber(), by.country(), form.comment(), by.person());
    }

    public Map<String, Object> signMinutes(Completion by, SignMinutes form) {
        Optional<Boolean> both =
                minutes.sign(by.caseNumber(), by.onBehalfOf(), form.decision(), form.reason(), by.person());
        both.ifPresent(signed -> {
            if (signed) {
                disputes.settled(by.caseNumber(), "signMinutes", by.item());
            } else if (minutes.organsDiffer(by.caseNumber())) {
                disputes.disagreed(by, "signMinutes");
            }
        });
        return both.map(signed -> Map.<String, Object>of("minutesSigned", signed))
                .orElse(Map.of());
    }

    public void confirmCorrection(Completion by, ConfirmCorrection form) {
        attendances.answer(by.caseNumber(), form.decision(), form.reason(), by.person());
    }

    /** What the Presidency has confirmed of the attendance counts from now on. */
    public void applyCorrection(String session) {
        attendances.apply(session);
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    public record ConveneSession(
            @NotNull SessionKind kind,
            @NotNull @Plausible LocalDate date,
            @NotNull LocalTime time,
            @NotBlank @Size(max = 300) String place,
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 20) String> motions,
            @Nullable @Size(max = 50) List<@NotNull @Valid Point> points) {

        public record Point(
                @NotBlank @Size(max = 200) String title,
                @NotBlank @Size(max = Motions.LONGEST_TEXT) @OnPaper(lines = Motions.MOST_LINES) String text) {}
    }

    public record PrepareDocuments(@NotEmpty @Size(max = 50) List<@NotNull @Valid Document> documents) {

        public record Document(@NotBlank @Size(max = 300) String title, @Nullable @Size(max = 500) String link) {}
    }

    /** One answer a country, by its code; DR stands for the Dominican Republic, whose code is no name in Java. */
    public record RegisterAttendance(
            @NotNull Presence bz,
            @NotNull Presence cr,
            @NotNull Presence sv,
            @NotNull Presence gt,
            @NotNull Presence hn,
            @NotNull Presence mx,
            @NotNull Presence ni,
            @NotNull Presence pa,
            @NotNull Presence dr,
            @Nullable @Size(max = 2000) String observers,
            @NotNull Sitting.Chair chair,
            @Nullable CountryCode chairCountry,
            @Nullable @Size(max = 4000) String remarks) {

        Map<CountryCode, Presence> presences() {
            Map<CountryCode, Presence> presences = new EnumMap<>(CountryCode.class);
            List<Presence> inOrder = List.of(bz, cr, sv, gt, hn, mx, ni, pa, dr);
            for (CountryCode country : CountryCode.values()) {
                presences.put(country, inOrder.get(country.ordinal()));
            }
            return presences;
        }
    }

    public record ConfirmQuorum(@NotNull JointDecision decision, @Nullable @Size(max = 4000) String reason) {}

    public record ReconveneSession(
            @NotNull @Plausible LocalDate date, @NotNull LocalTime time, @NotBlank @Size(max = 300) String place) {}

    public record StatePosition(@NotNull Stance stance, @Nullable @Size(max = 4000) String reason) {}

    public record AmendMotion(
            @Nullable @Size(max = Motions.LONGEST_TEXT) @OnPaper(lines = Motions.MOST_LINES) String text,
            @Nullable JointDecision decision,
            @Nullable @Size(max = 4000) String reason) {}

    public record CastVote(@NotNull VoteChoice choice) {}

    public record DraftMinutes(
            @NotBlank @Size(max = MinutesTaking.LONGEST_TEXT) @OnPaper(lines = MinutesTaking.MOST_LINES) String text) {}

    public record CommentMinutes(@Nullable @Size(max = 4000) String comment) {}

    public record SignMinutes(@NotNull JointDecision decision, @Nullable @Size(max = 4000) String reason) {}

    public record ConfirmCorrection(@NotNull JointDecision decision, @Nullable @Size(max = 4000) String reason) {}
}
