package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.util.Optional;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a project's confirmed money leaves for a hiring: all its consultancies together cost no more than it has. */
@Component
class ProjectBudget {
    /** A contract counts with its amount, a hiring under way with its call's budget, one that ended without with nothing. */
    private static final String COMMITTED =
            """
            select coalesce(sum(case when h.status = 'CONTRACTED' then k.amount else t.budget end), 0)
            from hiring h
            left join contract k on k.hiring = h.number
            left join lateral (select terms.budget, terms.currency
                from public_call c join call_terms terms on terms.call = c.id
                where c.hiring = h.number order by c.id desc, terms.version desc limit 1) t on true
            where h.linked_case = :project and h.number <> :hiring and h.status not in ('CANCELLED', 'RESTARTED', 'REMOVED')
              and coalesce(k.currency, t.currency) = :currency""";

    private final Agreements agreements;
    private final JdbcClient database;

    ProjectBudget(Agreements agreements, JdbcClient database) {
        this.agreements = agreements;
        this.database = database;
    }

    /** Refuses a budget in another currency than the project's, or beyond what other hirings leave of its money. */
    void check(String hiring, @Nullable String project, Money budget) {
        if (project == null) {
            return;
        }
        // Of two hirings of one project that are defined at the same moment, the second counts the first.
        database.sql("select case_number from funded_project where case_number = ? for update")
                .param(project)
                .query(String.class)
                .list();
        agreements.contribution(project).ifPresent(contribution -> {
            Money has = contribution.money();
            if (!has.currency().equals(budget.currency())) {
                throw new Refusal("currency", "consultancy.otherCurrency", has.currency());
            }
            Money left = left(hiring, project, has);
            if (budget.amount().compareTo(left.amount()) > 0) {
                throw new Refusal(
                        "budget",
                        "consultancy.overProject",
                        has,
                        new Money(has.amount().subtract(left.amount()), has.currency()),
                        left);
            }
        });
    }

    /** What is left for a hiring; empty where the project's money is not known. */
    Optional<Money> left(String hiring, String project) {
        return agreements.contribution(project).map(contribution -> left(hiring, project, contribution.money()));
    }

    private Money left(String hiring, String project, Money has) {
        BigDecimal committed = database.sql(COMMITTED)
                .param("project", project)
                .param("hiring", hiring)
                .param("currency", has.currency())
                .query(BigDecimal.class)
                .single();
        return new Money(has.amount().subtract(committed).max(BigDecimal.ZERO), has.currency());
    }
}
