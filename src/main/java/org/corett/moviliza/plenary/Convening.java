package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.casework.CaseNumbers;
import org.corett.moviliza.documents.OnPaper;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls sessions: the notice that is owed, what is on the agenda, and the second call after one without quorum. */
@Component
class Convening {
    /** As many as a session can treat and its minutes can tell of; what the next session takes by itself waits for it. */
    static final int MOST_ITEMS = 40;

    /** Of all texts that the call prints. */
    static final int MOST_LINES = 6_000;

    private final Sessions sessions;
    private final AgendaItems items;
    private final Motions motions;
    private final CaseNumbers numbers;
    private final PlenaryNotices notices;
    private final PlenarySettings settings;
    private final Clock clock;

    Convening(
            Sessions sessions,
            AgendaItems items,
            Motions motions,
            CaseNumbers numbers,
            PlenaryNotices notices,
            PlenarySettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.motions = motions;
        this.numbers = numbers;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** When and where the Plenary meets. */
    record Call(LocalDate date, LocalTime time, String place) {}

    /** A point of the Presidency's own. */
    record Point(String title, String text) {}

    /** Convenes a session and returns its case number. */
    String convene(SessionKind kind, Call call, List<String> chosen, List<Point> points, String person) {
        LocalDate today = LocalDate.now(clock);
        int notice = settings.noticeDays(kind);
        if (ChronoUnit.DAYS.between(today, call.date()) < notice) {
            String code = kind == SessionKind.ORDINARY ? "session.noticeOrdinary" : "session.noticeExtraordinary";
            throw new Refusal("date", code, notice, PlenaryWording.day(today.plusDays(notice)));
        }
        List<String> taken = agenda(kind, chosen, points);
        if (taken.isEmpty()) {
            throw new Refusal("motions", "session.empty");
        }
        String number = numbers.next("PL", today.getYear());
        int year = call.date().getYear();
        String label = kind.label(numbers.count(kind.name(), year), year);
        sessions.open(number, label, kind, person);
        sessions.convene(number, call.date(), call.time(), call.place(), today, commentsUntil(kind, call.date()));
        for (String motion : taken) {
            if (!motions.take(motion, number)) {
                throw new Refusal("motions", "session.motionTaken", motion);
            }
            items.add(number, taken.indexOf(motion) + 1, motions.get(motion));
        }
        notices.convened(number);
        return number;
    }

    /** Minutes come first [001 §VIII], then what was chosen, then reports and the Presidency's own points. */
    private List<String> agenda(SessionKind kind, List<String> chosen, List<Point> points) {
        List<Motion> pending = motions.pending().stream()
                .filter(motion -> motion.treatedIn(kind))
                .toList();
        Set<String> agenda = new LinkedHashSet<>();
        pending.stream().filter(motion -> motion.kind() == MotionKind.MINUTES).forEach(one -> agenda.add(one.number()));
        Set<String> known = new LinkedHashSet<>();
        pending.forEach(motion -> known.add(motion.number()));
        for (String number : chosen) {
            if (!known.contains(number)) {
                throw new Refusal("motions", "session.motionTaken", number);
            }
            agenda.add(number);
        }
        int room = MOST_ITEMS - agenda.size() - points.size();
        if (room < 0) {
            throw new Refusal(points.isEmpty() ? "motions" : "points", "session.manyItems", MOST_ITEMS);
        }
        refuseLong(pending.stream().filter(one -> agenda.contains(one.number())), points);
        pending.stream()
                .filter(one -> one.takenByItself() && !agenda.contains(one.number()))
                .limit(room)
                .forEach(one -> agenda.add(one.number()));
        for (Point point : points) {
            agenda.add(motions.propose(MotionKind.GENERAL, "", point.title(), point.text()));
        }
        return new ArrayList<>(agenda);
    }

    /** The call prints the texts that whoever reads it may read: they are refused here, and not when it is printed. */
    private static void refuseLong(Stream<Motion> taken, List<Point> points) {
        long ofMotions = taken.filter(one -> one.kind().open())
                .mapToLong(one -> Math.max(OnPaper.Room.lines(one.text()), OnPaper.Room.lines(one.textEnglish())))
                .sum();
        long ofPoints = points.stream()
                .mapToLong(point -> OnPaper.Room.lines(point.text()))
                .sum();
        if (ofMotions + ofPoints > MOST_LINES) {
            throw new Refusal(
                    ofPoints == 0 ? "motions" : "points",
                    "session.longAgenda",
                    String.format(Locale.ROOT, "%,d", ofMotions + ofPoints),
                    String.format(Locale.ROOT, "%,d", MOST_LINES));
        }
    }

    /** Comments on the agenda end before the session, also where a weekend would move their end to its day. */
    private LocalDate commentsUntil(SessionKind kind, LocalDate date) {
        LocalDate until = WorkingDays.pastWeekend(date.minusDays(settings.commentDays(kind)));
        while (!until.isBefore(date) || WorkingDays.weekend(until)) {
            until = until.minusDays(1);
        }
        return until;
    }

    /** Calls the same agenda again after a sitting without quorum. */
    void reconvene(String session, Call call) {
        LocalDate today = LocalDate.now(clock);
        LocalDate failed = sessions.sitting(session).sitsOn();
        LocalDate earliest = (failed.isAfter(today) ? failed : today).plusDays(1);
        if (call.date().isBefore(earliest)) {
            throw new Refusal("date", "session.reconveneEarly", PlenaryWording.day(earliest));
        }
        LocalDate latest = latestSecondCall(failed, earliest);
        if (call.date().isAfter(latest)) {
            throw new Refusal("date", "session.reconveneLate", settings.reconveneDays(), PlenaryWording.day(latest));
        }
        sessions.convene(session, call.date(), call.time(), call.place(), today, null);
        notices.reconvened(session);
    }

    /**
     * Whether the call may move there, and until when its agenda is commented on then; an earlier day keeps the whole
     * notice from today on.
     */
    @Nullable
    LocalDate moves(Session session, Sitting was, Call to) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = today.plusDays(1);
        if (was.ordinal() == 1 && to.date().isBefore(was.sitsOn())) {
            earliest = today.plusDays(settings.noticeDays(session.kind()));
        }
        if (to.date().isBefore(earliest)) {
            throw new Refusal("date", "change.early", PlenaryWording.day(earliest));
        }
        if (to.date().equals(was.sitsOn())
                && to.time().equals(was.startsAt())
                && to.place().equals(was.place())) {
            throw new Refusal("date", "change.same");
        }
        LocalDate before = sessions.sittings(session.number()).stream()
                .filter(sitting -> sitting.heldAs() == Sitting.Held.INFORMATIVE)
                .map(Sitting::sitsOn)
                .reduce((one, next) -> next)
                .orElse(null);
        if (before != null) {
            LocalDate latest = latestSecondCall(before, earliest);
            if (to.date().isAfter(latest)) {
                throw new Refusal(
                        "date", "session.reconveneLate", settings.reconveneDays(), PlenaryWording.day(latest));
            }
            return was.commentsUntil();
        }
        LocalDate until = commentsUntil(session.kind(), to.date());
        return until.isBefore(today) ? was.commentsUntil() : until;
    }

    /** A Presidency that is late already still finds days to choose from: as many as an extraordinary notice has. */
    LocalDate latestSecondCall(LocalDate failed, LocalDate earliest) {
        LocalDate limit = WorkingDays.pastWeekend(failed.plusDays(settings.reconveneDays()));
        return limit.isBefore(earliest) ? earliest.plusDays(settings.extraordinaryNoticeDays()) : limit;
    }
}
