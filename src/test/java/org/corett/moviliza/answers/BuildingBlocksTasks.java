package org.corett.moviliza.answers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Motions;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.YesNo;
import org.springframework.stereotype.Component;

/** What a process of the tests does that is made of nothing but building blocks. */
@Component
public class BuildingBlocksTasks {
    private final FormAnswers answers;
    private final JointDecisions joint;
    private final Motions motions;

    BuildingBlocksTasks(FormAnswers answers, JointDecisions joint, Motions motions) {
        this.answers = answers;
        this.joint = joint;
        this.motions = motions;
    }

    record Contribution(@NotBlank @Size(max = 200) String text) {}

    record Approval(@NotNull YesNo approved) {}

    public void contribute(Completion by, Contribution form) {
        answers.keep("contribute", by, form);
    }

    public Map<String, Object> approve(Completion by, Approval form) {
        answers.keep("approve", by, form);
        joint.decide(by, "approve", form.approved().name(), null);
        return Map.of();
    }

    /** Both have approved it. */
    public String propose(String caseNumber) {
        return motions.propose(MotionKind.GENERAL, caseNumber, "Plan de prueba", "Se propone el plan.");
    }
}
