package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.corett.moviliza.shared.Completion;
import org.springframework.stereotype.Component;

/** What each form of the cycle does, in the order of the diagram. */
@Component
public class MobilizationCycleTasks {
    public Map<String, Object> reportSource(Completion by, ReportSource form) {
        return Map.of("number", "MR-2026-001");
    }

    public void completeDonorForm(Completion by, CompleteDonorForm form) {}

    public record ReportSource(
            @NotBlank @Size(max = 200) String sourceName, @NotBlank @Size(max = 4000) String comments) {}

    public record CompleteDonorForm(
            @NotBlank @Size(max = 200) String donorName, @NotBlank @Size(max = 200) String contactAddress) {}
}
