package org.corett.moviliza.casework;

import org.springframework.stereotype.Component;

/** Enters cases in the book that a test has written with SQL. */
@Component
public class WrittenCases {
    private final CaseRecorder recorder;

    WrittenCases(CaseRecorder recorder) {
        this.recorder = recorder;
    }

    public void enter() {
        recorder.enterWhatIsMissing();
    }
}
