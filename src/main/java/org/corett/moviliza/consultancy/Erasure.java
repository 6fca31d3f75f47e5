package org.corett.moviliza.consultancy;

import java.util.List;
import org.corett.moviliza.calls.ApplicantsErased;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.documents.CaseDocuments;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases people's own words about applicants together with the applicants' data; decisions and figures stay. */
@Component
class Erasure {
    private static final String OF_THE_HIRING = " call in (select id from public_call where hiring = ?)";
    private static final String EVALUATIONS = "evaluation in (select id from evaluation where" + OF_THE_HIRING + ")";
    private static final List<String> WORDS = List.of(
            "update filter_opinion set reason = null where" + OF_THE_HIRING,
            "update evaluation set remarks = null where" + OF_THE_HIRING,
            "update score set comment = null where " + EVALUATIONS,
            "update recusal set reason = null where " + EVALUATIONS,
            "update objection set reason = null where" + OF_THE_HIRING,
            "update official_conflict set reason = null where hiring = ?",
            "update hiring_event set detail = null where hiring = ?"
                    + " and (code in ('objected', 'notObjected', 'termsRewritten', 'conflictDeclared', 'budgetReassigned') or code like 'exitGiven.%')");

    private final JdbcClient database;
    private final JointDecisions decisions;
    private final CaseDocuments documents;

    Erasure(JdbcClient database, JointDecisions decisions, CaseDocuments documents) {
        this.database = database;
        this.decisions = decisions;
        this.documents = documents;
    }

    @EventListener
    void erase(ApplicantsErased applicants) {
        WORDS.forEach(words -> database.sql(words).param(applicants.hiring()).update());
        decisions.forgetReasons(applicants.hiring());
        documents.erase(applicants.hiring());
    }
}
