package org.corett.moviliza.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What tasks are called in both languages: their own names are in the language of whoever was asked, with the case
 * behind ({@link TaskAnnouncement}).
 */
@Component
class TaskNames {
    /**
     * The column that tells of a loop's {@code task}, open or done, what its element is called in Spanish and English:
     * the loop keeps both names around its tasks.
     */
    static final String ELEMENT =
            """
            case when position(': ' in task.name_) > 0 then (
                with recursive around (id_, parent_) as (
                    select a.id_, a.parent_act_inst_id_ from act_hi_taskinst done
                        join act_hi_actinst a on a.id_ = done.act_inst_id_ where done.id_ = task.id_
                    union all
                    select a.id_, a.parent_act_inst_id_ from around join act_hi_actinst a on a.id_ = around.parent_)
                select array_agg(v.text_ order by v.name_) from act_hi_varinst v
                where v.proc_inst_id_ = task.proc_inst_id_ and v.name_ in ('itemName', 'itemNameEnglish')
                    and v.act_inst_id_ in (select id_ from around)) end as element""";

    private final RepositoryService repository;
    private final FormCatalog forms;
    /** Models do not change; empty where a model has no such task. */
    private final Map<Place, String> known = new ConcurrentHashMap<>();

    TaskNames(RepositoryService repository, FormCatalog forms) {
        this.repository = repository;
        this.forms = forms;
    }

    private record Place(String model, String key) {}

    /** As the model names it; what it is called itself where the model has no such task. */
    Worded inModel(@Nullable String own, String caseNumber, String model, String key) {
        String named = known.computeIfAbsent(new Place(model, key), this::look);
        String spanish = named.isEmpty() ? bare(own, caseNumber) : named;
        return new Worded(spanish, forms.text(spanish, Language.EN));
    }

    /**
     * The same with the element of the loop that the task is about.
     *
     * @param element what it is called; absent where nobody knows it but by the task's own name
     */
    Worded withElement(@Nullable String own, String caseNumber, String model, String key, @Nullable Worded element) {
        Worded name = inModel(own, caseNumber, model, key);
        return element == null
                ? withOwnWords(name, bare(own, caseNumber))
                : TaskAnnouncement.about(name, element.spanish(), element.english());
    }

    private static Worded withOwnWords(Worded name, String own) {
        for (String asked : new String[] {name.spanish(), name.english()}) {
            if (own.startsWith(asked)) {
                String words = own.substring(asked.length());
                return new Worded(name.spanish() + words, name.english() + words);
            }
        }
        return name;
    }

    /** What {@link #ELEMENT} tells; absent for what is no loop's task. */
    static @Nullable Worded element(ResultSet row) throws SQLException {
        Array found = row.getArray("element");
        if (found == null) {
            return null;
        }
        String[] names = (String[]) found.getArray();
        return new Worded(names[0], names[names.length - 1]);
    }

    private String look(Place place) {
        ModelElementInstance element =
                repository.getBpmnModelInstance(place.model()).getModelElementById(place.key());
        return element instanceof FlowElement task ? Objects.requireNonNullElse(task.getName(), "") : "";
    }

    /** Without the case, which the announcement has put behind the name. */
    private static String bare(@Nullable String name, String caseNumber) {
        String full = Objects.requireNonNullElse(name, "");
        int suffix = caseNumber.isEmpty() ? -1 : full.indexOf(TaskAnnouncement.BEFORE_CASE + caseNumber);
        return suffix < 0 ? full : full.substring(0, suffix);
    }
}
