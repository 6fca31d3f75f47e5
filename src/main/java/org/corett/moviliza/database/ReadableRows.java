package org.corett.moviliza.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.UnreadableRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.core.convert.ConversionException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.data.mapping.MappingException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/**
 * Reads every list of the program's: a row from before the database's rules takes nobody's page. It is left out, logged,
 * and the page says so ({@link LeftOut}).
 */
class ReadableRows extends JdbcTemplate {
    private static final Logger LOG = LoggerFactory.getLogger(ReadableRows.class);

    /** How the states begin that tell of values, {@code NaN} where an amount is asked for. */
    private static final String DATA = "22";

    ReadableRows(DataSource database) {
        super(database);
    }

    @Override
    public <T> List<T> query(PreparedStatementCreator asked, RowMapper<T> mapper) {
        return Objects.requireNonNull(query(asked, read(mapper)));
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper) {
        return Objects.requireNonNull(query(sql, read(mapper)));
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... values) {
        return Objects.requireNonNull(query(sql, read(mapper), values));
    }

    @Override
    public <T> List<T> query(String sql, @Nullable PreparedStatementSetter values, RowMapper<T> mapper) {
        return Objects.requireNonNull(query(sql, values, read(mapper)));
    }

    /** The repositories' own lists hold a null for each entry that {@link Repositories} could not read. */
    @Override
    public <T> @Nullable T query(
            PreparedStatementCreator asked, @Nullable PreparedStatementSetter values, ResultSetExtractor<T> reader) {
        int before = LeftOut.rows();
        T read = super.query(asked, values, reader);
        if (reader instanceof RowMapperResultSetExtractor<?>
                && read instanceof List<?> rows
                && LeftOut.rows() > before) {
            rows.removeIf(Objects::isNull);
        }
        return read;
    }

    private static <T> ResultSetExtractor<List<T>> read(RowMapper<T> mapper) {
        return rows -> {
            ResultSet sound = PossibleDays.of(rows);
            List<T> read = new ArrayList<>();
            for (int number = 0; rows.next(); number++) {
                int before = LeftOut.rows();
                try {
                    T row = mapper.mapRow(sound, number);
                    if (row != null || LeftOut.rows() == before) {
                        read.add(row);
                    }
                } catch (RuntimeException e) {
                    leaveOut(e);
                } catch (SQLException e) {
                    if (!String.valueOf(e.getSQLState()).startsWith(DATA)) {
                        throw e;
                    }
                    leaveOut(new IllegalArgumentException(e));
                }
            }
            return read;
        };
    }

    /** Throws what is no fault of the row's, and {@link UnreadableRow} where no row may be missing. */
    static void leaveOut(RuntimeException failure) {
        boolean ofTheRow = failure instanceof IllegalArgumentException
                || failure instanceof DateTimeException
                || failure instanceof ConversionException
                || failure instanceof TypeMismatchDataAccessException
                || failure instanceof BeansException
                || failure instanceof MappingException;
        if (!ofTheRow) {
            throw failure;
        }
        if (!LeftOut.allowed()) {
            LOG.error("A row is needed that cannot be read", failure);
            throw new UnreadableRow(failure);
        }
        LeftOut.row(failure);
    }
}
