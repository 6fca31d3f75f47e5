package org.corett.moviliza.database;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.corett.moviliza.shared.LeftOut;
import org.jspecify.annotations.Nullable;
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
            List<T> read = new ArrayList<>();
            for (int number = 0; rows.next(); number++) {
                int before = LeftOut.rows();
                try {
                    T row = mapper.mapRow(rows, number);
                    if (row != null || LeftOut.rows() == before) {
                        read.add(row);
                    }
                } catch (RuntimeException e) {
                    leaveOut(e);
                }
            }
            return read;
        };
    }

    /** Throws what is no fault of the row's, and everything where no row may be missing. */
    static void leaveOut(RuntimeException failure) {
        boolean ofTheRow = failure instanceof IllegalArgumentException
                || failure instanceof DateTimeException
                || failure instanceof ConversionException
                || failure instanceof TypeMismatchDataAccessException
                || failure instanceof BeansException
                || failure instanceof MappingException;
        if (!ofTheRow || !LeftOut.allowed()) {
            throw failure;
        }
        LeftOut.row(failure);
    }
}
