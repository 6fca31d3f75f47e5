package org.corett.moviliza.representatives;

import java.time.LocalDate;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.process.SampleCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HandoverSample implements SampleCase {
    private final Coalition coalition;
    private final OfficeHandoverProcess handovers;
    private final JdbcClient database;

    HandoverSample(Coalition coalition, OfficeHandoverProcess handovers, JdbcClient database) {
        this.coalition = coalition;
        this.handovers = handovers;
        this.database = database;
    }

    @Override
    public String process() {
        return "officeHandover";
    }

    @Override
    public String open() {
        database.sql("update office_term set ends_on = '2026-12-01' where office = 'PRESIDENCY'")
                .update();
        coalition.turnTo(LocalDate.parse("2026-11-02"));
        handovers.lookAhead();
        return coalition.onlyCase(process());
    }

    @Override
    public Set<String> readers() {
        return Set.of("presidencia", "secretaria", "titular-gt", "suplente-bz", "gerencia", "admin");
    }
}
