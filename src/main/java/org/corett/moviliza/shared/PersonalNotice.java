package org.corett.moviliza.shared;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that one named person should hear of by mail; published like a {@link Notice}.
 *
 * @param username the reader's, absent for somebody whom the program does not know
 * @param signsIn whether she has access, so that the mail leads here; otherwise it says whom to write to
 * @param code names the texts {@code mail.<code>.subject} and {@code mail.<code>.text}, in both languages
 * @param caseNumber the case it is about; empty where it is about none
 * @param arguments of the texts, in order
 */
public record PersonalNotice(
        @Nullable String username,
        String address,
        Language language,
        boolean signsIn,
        String code,
        String caseNumber,
        List<Object> arguments) {

    /** What it says, whoever reads it. */
    public Notice asNotice() {
        return new Notice(code, caseNumber, Set.of(), Set.of(), arguments);
    }
}
