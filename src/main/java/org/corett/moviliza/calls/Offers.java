package org.corett.moviliza.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.corett.moviliza.files.FileContent;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The offers of opened calls.
 *
 * <p>Raises {@link SealedOffers} for a call that has not been opened, whoever asks.
 */
@Service
@Transactional
public class Offers {
    private final JdbcClient database;
    private final ApplicantNotices notices;

    Offers(JdbcClient database, ApplicantNotices notices) {
        this.database = database;
        this.notices = notices;
    }

    /** What stood when the call was opened, by place. */
    public List<Offer> of(Call call) {
        if (!call.opened()) {
            throw new SealedOffers(call.hiring());
        }
        return database.sql("select * from offer where call = ? and place is not null order by place")
                .param(call.id())
                .query(this::offer)
                .list();
    }

    /** Those that passed the first filter, by place. */
    public List<Offer> admitted(Call call) {
        return of(call).stream().filter(Offer::admitted).toList();
    }

    /** Those that did not pass it, by place: they hear where the call opens again. */
    public List<Offer> refused(Call call) {
        return of(call).stream()
                .filter(offer -> offer.standing() == Standing.NOT_ADMITTED)
                .toList();
    }

    /** Throws for a place that no offer has. */
    public Offer get(Call call, int place) {
        return of(call).stream()
                .filter(offer -> offer.place() == place)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no offer " + place + " in " + call.hiring()));
    }

    /**
     * Settles the first filter and tells those who did not pass.
     *
     * @param refused the reason by the place of each offer that is not admitted; all others are
     */
    public void filter(Call call, Map<Integer, String> refused) {
        for (Offer offer : of(call)) {
            String reason = refused.get(offer.place());
            settle(offer, reason == null ? Standing.ADMITTED : Standing.NOT_ADMITTED, reason);
            if (reason != null) {
                notices.notAdmitted(call, offer, reason);
            }
        }
    }

    /** Settles the selection and tells everybody who was admitted. */
    public void select(Call call, int place) {
        for (Offer offer : admitted(call)) {
            boolean selected = offer.place() == place;
            settle(offer, selected ? Standing.SELECTED : Standing.NOT_SELECTED, null);
            notices.result(call, offer, selected);
        }
    }

    private void settle(Offer offer, Standing standing, @Nullable String reason) {
        database.sql("update offer set standing = ?, reason = ? where id = ?")
                .params(standing.name(), reason, offer.id())
                .update();
    }

    /**
     * A file of an offer with its content; empty where the offer at that place has none of that number, or no longer.
     *
     * <p>Whoever hands it on has checked that the reader may see it, and hands it on as an attachment.
     */
    public Optional<FileContent> content(Call call, int place, long file) {
        return of(call).stream()
                .filter(offer -> offer.place() == place)
                .findFirst()
                .flatMap(offer -> database.sql("select f.name, f.content from offer_file o"
                                + " join application_file f on f.id = o.file where o.offer = ? and o.file = ?")
                        .params(offer.id(), file)
                        .query((row, number) -> new FileContent(row.getString("name"), row.getBytes("content")))
                        .optional());
    }

    static List<OfferFile> files(JdbcClient database, long offer) {
        return database.sql("select f.id, f.kind, f.name, f.size, f.sha256 from offer_file o"
                        + " join application_file f on f.id = o.file where o.offer = ? order by f.id")
                .param(offer)
                .query(OfferFile.class)
                .list();
    }

    Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getLong("id"),
                row.getLong("call"),
                row.getString("receipt"),
                row.getInt("place"),
                row.getObject("submitted_at", OffsetDateTime.class),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getString("email"),
                row.getString("name"),
                row.getString("document_number"),
                row.getString("country"),
                row.getString("telephone"),
                row.getString("proposal"),
                row.getBigDecimal("cost"),
                Standing.valueOf(row.getString("standing")),
                row.getString("reason"),
                files(database, row.getLong("id")));
    }
}
