package org.corett.moviliza.documents;

import java.util.stream.Stream;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.process.DocumentKind;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the database which kinds of papers there are: it refuses every other. */
@Component
@DependsOnDatabaseInitialization
class PaperKinds implements InitializingBean {
    private final JdbcClient database;
    private final DocumentKinds documents;
    private final ActKinds acts;

    PaperKinds(JdbcClient database, DocumentKinds documents, ActKinds acts) {
        this.database = database;
        this.documents = documents;
        this.acts = acts;
    }

    @Override
    public void afterPropertiesSet() {
        Stream.concat(
                        documents.all().stream().map(DocumentKind::name),
                        acts.all().stream().map(ActKind::name))
                .forEach(name -> database.sql("insert into paper_kind (name) values (?) on conflict do nothing")
                        .param(name)
                        .update());
    }
}
