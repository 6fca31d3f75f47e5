package org.corett.moviliza.mobilization;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CaseDonorForms extends ListCrudRepository<CaseDonorForm, String> {
    /** Keeps for the case what has just been entered in the directory. */
    @Modifying
    @Query(
            """
            insert into case_donor_form (case_number, donor_name, donor_scope, contact_person, contact_address,
                contact_email, general_objective, resource_areas, resource_areas_other, contribution_modality,
                has_own_formats, own_formats_file, comments)
            select :number, donor_name, donor_scope, contact_person, contact_address, contact_email, general_objective,
                resource_areas, resource_areas_other, contribution_modality, has_own_formats, own_formats_file, comments
            from donor where id = :donor""")
    void keep(String number, long donor);
}
