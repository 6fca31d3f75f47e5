package org.corett.moviliza.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jdbc.core.convert.DefaultJdbcTypeFactory;
import org.springframework.data.jdbc.core.convert.Identifier;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.convert.MappingJdbcConverter;
import org.springframework.data.jdbc.core.convert.RelationResolver;
import org.springframework.data.jdbc.core.dialect.JdbcArrayColumns;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.data.util.TypeInformation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** All rows of all repositories and statements are read through {@link ReadableRows}. */
@Configuration(proxyBeanMethods = false)
class Repositories {
    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        return new ReadableRows(database);
    }

    @Bean
    JdbcConverter jdbcConverter(
            JdbcMappingContext entities,
            NamedParameterJdbcOperations operations,
            @Lazy RelationResolver relations,
            JdbcCustomConversions conversions,
            Dialect dialect) {
        JdbcArrayColumns arrays = ((JdbcDialect) dialect).getArraySupport();
        return new MappingJdbcConverter(
                entities, relations, conversions, new DefaultJdbcTypeFactory(operations.getJdbcOperations(), arrays)) {
            @Override
            @SuppressWarnings("NullAway") // ReadableRows takes it out again.
            public <R> R readAndResolve(TypeInformation<R> type, RowDocument source, Identifier identifier) {
                try {
                    source.values().forEach(PossibleDays::check);
                    return super.readAndResolve(type, source, identifier);
                } catch (RuntimeException e) {
                    ReadableRows.leaveOut(e);
                    return null;
                }
            }
        };
    }
}
