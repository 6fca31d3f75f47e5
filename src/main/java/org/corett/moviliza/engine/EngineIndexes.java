package org.corett.moviliza.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Indexes of ours on the engine's tables, made after the engine has made the tables. */
@Component
class EngineIndexes implements SmartInitializingSingleton {
    private final JdbcClient database;

    EngineIndexes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // A person's tasks by her groups, read from the index alone.
        database.sql("create index if not exists moviliza_own_tasks on act_ru_identitylink"
                        + " (group_id_, type_, task_id_)")
                .update();
        // Capitals make no other person; where two are there already an administrator renames one, and it follows.
        database.sql("do $$ begin create unique index if not exists moviliza_user_name on act_id_user (lower(id_));"
                        + " exception when unique_violation then raise warning 'two user names differ in capitals only';"
                        + " end $$")
                .update();
        // Cases that a person opened, and what she did last.
        database.sql("create index if not exists moviliza_opened_by on act_hi_procinst (start_user_id_, start_time_)"
                        + " where end_time_ is null")
                .update();
        database.sql("create index if not exists moviliza_done_by on act_hi_taskinst (assignee_, end_time_)"
                        + " where end_time_ is not null")
                .update();
        // What the element of a loop's turn is called.
        database.sql("create index if not exists moviliza_turns on act_hi_varinst (execution_id_)"
                        + " where name_ in ('itemName', 'itemNameEnglish')")
                .update();
    }
}
