package org.corett.moviliza.directory;

import java.time.LocalDate;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Slice;

/** What a module that deals with donors knows of contacts with them; the directory shows it on the donor's page. */
public interface DonorHistory {
    /** A page of the contacts with a donor, the latest first. */
    Slice<Contact> of(long donor, Language language, int page, int size);

    /**
     * A contact with a donor.
     *
     * @param what it was, in the reader's language
     * @param detail what it brought, or empty
     */
    record Contact(LocalDate day, String caseNumber, String what, String detail) {}
}
