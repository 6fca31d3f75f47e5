package org.corett.moviliza.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in for the existing database that the settings do not name. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class Database {
    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${moviliza.data:./data}") Path folder) {
        return EmbeddedDatabase.start(folder);
    }

    @Bean
    HikariDataSource dataSource(
            EmbeddedDatabase database, @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(EmbeddedDatabase.USER);
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(connections);
        return pool;
    }
}
