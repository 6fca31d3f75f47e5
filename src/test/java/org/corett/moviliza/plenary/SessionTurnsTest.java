package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every turn of a session and who is told of it, by which mail; checked against the mails that were sent, and that there
 * were no others. Six countries are present: Belize, Costa Rica, El Salvador, Guatemala, Honduras, Mexico.
 */
@CoalitionTest
class SessionTurnsTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);
    private static final List<String> PRESENT = List.of("bz", "cr", "sv", "gt", "hn", "mx");
    private static final List<String> ABSENT = List.of("ni", "pa", "do");

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private AgreedRules rules;

    @Autowired
    private Motions motions;

    @Autowired
    private SessionChanges changes;

    @Autowired
    private RuntimeService runtime;

    private PlenaryScene plenary;
    private String motion;
    private String session;

    @BeforeEach
    void aMotionWaits() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno");
    }

    @AfterEach
    void putTheRulesBack() {
        rules.asSet();
    }

    /** What happens, each after the one that it follows. */
    enum Turn {
        CONVENED(null) {
            @Override
            void happens(SessionTurnsTest on) {
                on.session = on.plenary.convene("ORDINARY", SITTING, List.of(on.motion));
            }
        },
        MOVED(CONVENED) {
            @Override
            void happens(SessionTurnsTest on) {
                var to = new Convening.Call(SITTING.plusDays(7), LocalTime.of(9, 0), "Ciudad de Panamá");
                on.changes.move(on.session, to, "Huracán", "presidencia");
            }
        },
        CANCELLED(CONVENED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.changes.cancel(on.session, "Sin sede", "presidencia");
            }
        },
        REMOVED(CONVENED) {
            @Override
            void happens(SessionTurnsTest on) {
                var instance = on.runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(on.session)
                        .singleResult();
                on.runtime.deleteProcessInstance(instance.getId(), "por error");
            }
        },
        DOCUMENTS_READY(CONVENED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.coalition.today(SITTING);
                on.mailbox.empty();
                on.plenary.prepare(on.session);
            }
        },
        ATTENDANCE_REGISTERED(DOCUMENTS_READY) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete(
                        "secretaria",
                        "registerAttendance",
                        PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN", "MX"));
            }
        },
        ATTENDANCE_RETURNED(ATTENDANCE_REGISTERED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("presidencia", "confirmQuorum", Map.of("decision", "RETURN", "reason", "Falta Panamá"));
            }
        },
        QUORUM_CONFIRMED(ATTENDANCE_REGISTERED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("presidencia", "confirmQuorum", Map.of("decision", "AGREE"));
            }
        },
        NO_QUORUM(DOCUMENTS_READY) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("secretaria", "registerAttendance", PlenaryScene.attendance("HN", "PA"));
                on.mailbox.empty();
                on.complete("presidencia", "confirmQuorum", Map.of("decision", "AGREE"));
            }
        },
        RECONVENED(NO_QUORUM) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete(
                        "presidencia",
                        "reconveneSession",
                        Map.of("date", "2026-04-22", "time", "09:00", "place", "Tegucigalpa"));
            }
        },
        CORRECTION_PROPOSED(QUORUM_CONFIRMED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.changes.correct(on.session, CountryCode.NI, Presence.TITULAR, "Llegó tarde", "secretaria");
            }
        },
        CORRECTION_CONFIRMED(CORRECTION_PROPOSED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("presidencia", "confirmCorrection", Map.of("decision", "AGREE"));
            }
        },
        CORRECTION_RETURNED(CORRECTION_PROPOSED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("presidencia", "confirmCorrection", Map.of("decision", "RETURN", "reason", "No llegó"));
            }
        },
        DISSENT(QUORUM_CONFIRMED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.plenary.state(on.session, "MX", "OBJECT");
                on.plenary.all(on.session, "AGREE");
            }
        },
        OBJECTION_WITHDRAWN(DISSENT) {
            @Override
            void happens(SessionTurnsTest on) {
                on.changes.withdrawObjection(on.session, 1, CountryCode.MX, "titular-mx");
            }
        },
        TEXT_PROPOSED(DISSENT) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("presidencia", "amendMotion", Map.of("text", "Texto dos"));
            }
        },
        TEXT_RETURNED(TEXT_PROPOSED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("secretaria", "amendMotion", Map.of("decision", "RETURN", "reason", "Falta el plazo"));
            }
        },
        SECOND_VERSION(TEXT_PROPOSED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("secretaria", "amendMotion", Map.of("decision", "AGREE"));
            }
        },
        TEXT_KEPT(DISSENT) {
            @Override
            void happens(SessionTurnsTest on) {
                on.coalition.today(SITTING.plusDays(10));
            }
        },
        VOTE_OPENED(QUORUM_CONFIRMED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.rules.voteAfter(0);
                on.plenary.state(on.session, "MX", "OBJECT");
                on.plenary.all(on.session, "AGREE");
            }
        },
        VOTED(VOTE_OPENED) {
            @Override
            void happens(SessionTurnsTest on) {
                PRESENT.forEach(country -> on.complete("titular-" + country, "castVote", Map.of("choice", "YES")));
            }
        },
        DEFERRED(QUORUM_CONFIRMED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.coalition.today(SITTING.plusDays(10));
            }
        },
        ADOPTED(QUORUM_CONFIRMED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.plenary.all(on.session, "AGREE");
            }
        },
        MINUTES_DRAFTED(ADOPTED) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("secretaria", "draftMinutes", Map.of("text", "Acta"));
            }
        },
        COMMENTS_OVER(MINUTES_DRAFTED) {
            @Override
            void happens(SessionTurnsTest on) {
                PlenaryScene.COUNTRIES.forEach(
                        country -> on.plenary.titular(country).complete(on.session, "commentMinutes", Map.of()));
            }
        },
        MINUTES_RETURNED(COMMENTS_OVER) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("presidencia", "signMinutes", Map.of("decision", "AGREE"));
                on.complete("secretaria", "signMinutes", Map.of("decision", "RETURN", "reason", "Falta un anexo"));
            }
        },
        MINUTES_RETURNED_BY_BOTH(COMMENTS_OVER) {
            @Override
            void happens(SessionTurnsTest on) {
                for (String organ : List.of("presidencia", "secretaria")) {
                    on.complete(organ, "signMinutes", Map.of("decision", "RETURN", "reason", "Falta un anexo"));
                }
            }
        },
        MINUTES_SIGNED(COMMENTS_OVER) {
            @Override
            void happens(SessionTurnsTest on) {
                on.complete("presidencia", "signMinutes", Map.of("decision", "AGREE"));
                on.complete("secretaria", "signMinutes", Map.of("decision", "AGREE"));
            }
        };

        private final Turn after;

        Turn(Turn after) {
            this.after = after;
        }

        abstract void happens(SessionTurnsTest on);

        void withAllBefore(SessionTurnsTest on) {
            if (after != null) {
                after.withAllBefore(on);
            }
            on.mailbox.empty();
            happens(on);
        }
    }

    /** Task or notice, and to whom: NINE delegations, the PRESENT or the ABSENT of them, P and S the organs, OBS observers. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CONVENED              | plenary-convened: NINE OBS P S; prepareDocuments: S",
                "MOVED                 | plenary-moved: NINE OBS P S",
                "CANCELLED             | plenary-cancelled: NINE OBS P S",
                "REMOVED               | plenary-removed: NINE OBS P S",
                "DOCUMENTS_READY       | plenary-documents: NINE OBS P S; registerAttendance: S",
                "ATTENDANCE_REGISTERED | confirmQuorum: P",
                "ATTENDANCE_RETURNED   | registerAttendance: S",
                "QUORUM_CONFIRMED      | statePosition: PRESENT; plenary-sitting: ABSENT P S",
                "NO_QUORUM             | plenary-no-quorum: NINE P S; reconveneSession: P",
                "RECONVENED            | plenary-reconvened: NINE OBS P S; registerAttendance: S",
                "CORRECTION_PROPOSED   | confirmCorrection: P",
                "CORRECTION_CONFIRMED  | plenary-attendance-corrected: NINE P S; statePosition: NI",
                "CORRECTION_RETURNED   | plenary-correction-returned: S",
                "DISSENT               | plenary-dissent: NINE; amendMotion: P S",
                "OBJECTION_WITHDRAWN   | plenary-objection-withdrawn: NINE P S",
                "TEXT_PROPOSED         |",
                "TEXT_RETURNED         | amendMotion: P S",
                "SECOND_VERSION        | plenary-round-amended: ABSENT P S; statePosition: PRESENT",
                "TEXT_KEPT             | plenary-round: ABSENT P S; statePosition: PRESENT",
                "VOTE_OPENED           | plenary-vote: ABSENT P S; castVote: PRESENT",
                "VOTED                 | plenary-item-closed: NINE P S; plenary-agreements: NINE; draftMinutes: S",
                "DEFERRED              | plenary-item-closed: NINE P S; plenary-agreements: NINE; draftMinutes: S",
                "ADOPTED               | plenary-item-closed: NINE P S; plenary-agreements: NINE; draftMinutes: S",
                "MINUTES_DRAFTED       | plenary-minutes-draft: NINE; commentMinutes: NINE",
                "COMMENTS_OVER         | signMinutes: P S",
                "MINUTES_RETURNED      | casework.disagreementToMend: P S; draftMinutes: S",
                "MINUTES_RETURNED_BY_BOTH | plenary-minutes-returned: P S; draftMinutes: S",
                "MINUTES_SIGNED        | plenary-minutes-signed: NINE P S",
            })
    void everyTurnHasItsToldOnes(Turn turn, String told) {
        turn.withAllBefore(this);
        assertThat(sent()).isEqualTo(expected(told == null ? "" : told));
    }

    private Map<String, Set<String>> sent() {
        Map<String, Set<String>> sent = new TreeMap<>();
        for (Mail mail : mailbox.mailsOf(session)) {
            sent.computeIfAbsent(mail.code(), code -> new TreeSet<>()).add(mail.to());
        }
        return sent;
    }

    private static Map<String, Set<String>> expected(String told) {
        return Arrays.stream(told.split(";"))
                .filter(one -> !one.isBlank())
                .collect(Collectors.toMap(
                        one -> one.split(":")[0].strip(),
                        one -> Arrays.stream(one.split(":")[1].strip().split(" "))
                                .flatMap(name -> people(name).stream())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Set<String> people(String name) {
        return switch (name) {
            case "P" -> Set.of("presidencia");
            case "S" -> Set.of("secretaria");
            case "OBS" -> Set.of("observador-oim");
            case "NI" -> delegates(List.of("ni"));
            case "PRESENT" -> delegates(PRESENT);
            case "ABSENT" -> delegates(ABSENT);
            case "NINE" -> {
                Set<String> all = new TreeSet<>(delegates(PRESENT));
                all.addAll(delegates(ABSENT));
                yield all;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Set<String> delegates(List<String> countries) {
        return countries.stream()
                .flatMap(country -> java.util.stream.Stream.of("titular-" + country, "suplente-" + country))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void complete(String person, String task, Map<String, Object> form) {
        coalition.as(person).complete(session, task, form);
    }
}
