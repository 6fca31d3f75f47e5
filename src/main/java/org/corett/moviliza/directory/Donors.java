package org.corett.moviliza.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.corett.moviliza.shared.LeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory: donors enter it once both organs have validated their form, and stay after their cycles end. */
@Service
@Transactional
public class Donors {
    private final DonorEntries entries;
    private final Clock clock;
    private final Settings settings;

    Donors(DonorEntries entries, Clock clock, Settings settings) {
        this.entries = entries;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Keeps a filled-in form until it is validated and returns its number; an earlier proposal of the same case is
     * replaced, an active entry never.
     */
    public long propose(@Nullable Long earlier, DonorForm form) {
        form.check();
        Long replaced = earlier != null && get(earlier).status() == DonorStatus.PROPOSED ? earlier : null;
        return entries.save(new Donor(replaced, form, DonorStatus.PROPOSED, null))
                .number();
    }

    /**
     * Enters a validated donor, to be reviewed after a year unless set otherwise; where the directory knows the name,
     * that entry takes the new form. Returns the entry.
     */
    public Donor activate(long proposed) {
        Donor donor = get(proposed);
        if (donor.status() == DonorStatus.ACTIVE) {
            return donor;
        }
        LocalDate reviewOn = LocalDate.now(clock).plusMonths(settings.reviewMonths());
        Long known = entries.activeByName(donor.form().donorName())
                .map(Donor::number)
                .orElse(null);
        if (known != null) {
            entries.deleteById(proposed);
        }
        return entries.save(new Donor(known == null ? proposed : known, donor.form(), DonorStatus.ACTIVE, reviewOn));
    }

    /** Throws for a number that does not exist. */
    public Donor get(long number) {
        return entries.findById(number).orElseThrow(() -> new NoSuchElementException("no donor " + number));
    }

    /** A donor's form as somebody in these groups may read it, whatever shows it. */
    public static DonorForm formFor(DonorForm form, Set<String> groups) {
        return DirectorySight.of(groups).contacts() ? form : form.withoutContact();
    }

    /** The directory, by name. */
    public List<Donor> active() {
        return LeftOut.others(entries::active);
    }

    /**
     * @param reviewMonths after which an entry is looked at again
     */
    @ConfigurationProperties("directory")
    record Settings(@DefaultValue("12") int reviewMonths) {}
}
