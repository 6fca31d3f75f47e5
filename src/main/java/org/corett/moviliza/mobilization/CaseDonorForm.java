package org.corett.moviliza.mobilization;

import org.corett.moviliza.directory.DonorForm;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** The donor form as both organs validated it for one case, whatever a later one says. */
record CaseDonorForm(@Id String caseNumber, @Embedded.Empty DonorForm form) {}
