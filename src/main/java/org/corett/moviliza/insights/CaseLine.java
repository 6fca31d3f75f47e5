package org.corett.moviliza.insights;

import java.time.LocalDate;
import java.util.Map;
import org.corett.moviliza.mobilization.CaseStatus;
import org.corett.moviliza.mobilization.SourceKind;
import org.corett.moviliza.mobilization.Step;
import org.corett.moviliza.projects.StrategicAxis;
import org.jspecify.annotations.Nullable;

/**
 * A case of the cycle with what it counts for.
 *
 * @param axis of the tip, so that an amount counts under one axis only
 * @param group for which the tip was given: a country's delegation or an organ
 * @param planned what the parties put down last; none for a case that was closed without a result
 * @param confirmed what the donor confirmed
 * @param recordedOn the day on which that was put down, whatever day it counts for
 * @param days spent in each step that it has left
 */
record CaseLine(
        String number,
        String title,
        SourceKind kind,
        StrategicAxis axis,
        String group,
        LocalDate reportedOn,
        Step step,
        CaseStatus status,
        @Nullable Counted planned,
        @Nullable Counted confirmed,
        @Nullable LocalDate recordedOn,
        Map<Step, Double> days) {}
