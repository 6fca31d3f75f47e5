package org.corett.moviliza.consultancy;

import java.util.List;
import java.util.Optional;
import org.corett.moviliza.projects.ProjectFunded;
import org.corett.moviliza.shared.LeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects that can pay for consultants. */
@Component
class FundedProjects {
    private final JdbcClient database;

    FundedProjects(JdbcClient database) {
        this.database = database;
    }

    void enter(ProjectFunded funded) {
        database.sql("insert into funded_project (case_number, title, donor_name, donor_email, administrator)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        funded.caseNumber(),
                        funded.title(),
                        funded.donorName(),
                        funded.donorEmail(),
                        funded.administrator())
                .update();
    }

    /** By case number. */
    List<FundedProject> all() {
        return LeftOut.others(() -> database.sql("select * from funded_project order by case_number")
                .query(FundedProject.class)
                .list());
    }

    /** The project of this case; none for no case. */
    Optional<FundedProject> find(@Nullable String caseNumber) {
        return all().stream()
                .filter(project -> project.caseNumber().equals(caseNumber))
                .findFirst();
    }
}
