package org.corett.moviliza.directory;

import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds donors of the directory by name and objective. */
@Component
class DonorSearch implements SearchSource {
    private final JdbcClient database;
    private final MessageSource messages;

    DonorSearch(JdbcClient database, MessageSource messages) {
        this.database = database;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "donors";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public boolean open(Set<String> groups) {
        return DirectorySight.of(groups).pages();
    }

    @Override
    public Slice<Found> find(Search search) {
        List<Found> found = database.sql("select id, donor_name, donor_scope from donor"
                        + " where status = 'ACTIVE' and (search @@ searched(:typed) or letters_found(donor_name, :typed))"
                        + " order by plain_letters(donor_name), id limit :limit offset :offset")
                .param("typed", search.typed())
                .param("limit", search.size() + 1)
                .param("offset", search.offset())
                .query((row, number) -> new Found(
                        "",
                        row.getString("donor_name"),
                        messages.getMessage(
                                "mobilization.choice.DonorScope." + row.getString("donor_scope"),
                                null,
                                search.language().locale()),
                        DirectoryPages.PATH + "/" + row.getLong("id")))
                .list();
        return search.slice(found);
    }
}
