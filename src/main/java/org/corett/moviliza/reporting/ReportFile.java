package org.corett.moviliza.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file of a report, without its content: always a PDF that has been inspected.
 *
 * @param version of the report that it was handed in with; null while it waits for that
 */
public record ReportFile(
        long id, int report, @Nullable Integer version, String name, String sha256, int size, LocalDate receivedOn) {}
