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
     * What the element of a loop is called, in Spanish and English, for something that went on inside it.
     *
     * <p>The loop keeps both names with the execution of each of its turns: all turns have one body, so that the activity
     * around them tells nothing. Of loops within loops the innermost counts.
     */
    private static final String INSIDE =
            """
            (with recursive around (execution_, parent_, depth_) as (
                %s
                union all
                select a.execution_id_, a.parent_act_inst_id_, depth_ + 1
                    from around join act_hi_actinst a on a.id_ = around.parent_)
            select array[
                (array_agg(v.text_ order by depth_) filter (where v.name_ = 'itemName'))[1],
                (array_agg(v.text_ order by depth_) filter (where v.name_ = 'itemNameEnglish'))[1]]
            from around join act_hi_varinst v on v.execution_id_ = around.execution_
            where v.proc_inst_id_ = %s and v.name_ in ('itemName', 'itemNameEnglish'))""";

    /** The column that tells of a loop's {@code task}, open or done, what its element is called. */
    static final String ELEMENT = "case when position(': ' in task.name_) > 0 then "
            + INSIDE.formatted(
                    "select a.execution_id_, a.parent_act_inst_id_, 0 from act_hi_taskinst done"
                            + " join act_hi_actinst a on a.id_ = done.act_inst_id_ where done.id_ = task.id_",
                    "task.proc_inst_id_")
            + " end as element";

    /** The same of an activity or event {@code act}, where its case has loops that name their elements. */
    static final String ELEMENT_OF_ACTIVITY =
            "case when exists (select from act_hi_varinst named where named.proc_inst_id_ = act.proc_inst_id_"
                    + " and named.name_ = 'itemName') then "
                    + INSIDE.formatted("select act.execution_id_, act.parent_act_inst_id_, 0", "act.proc_inst_id_")
                    + " end as element";

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

    /** What {@link #ELEMENT} tells; absent for what stands in no loop. */
    static @Nullable Worded element(ResultSet row) throws SQLException {
        Array found = row.getArray("element");
        if (found == null) {
            return null;
        }
        String[] names = (String[]) found.getArray();
        return names[0] == null ? null : new Worded(names[0], Objects.requireNonNullElse(names[1], names[0]));
    }

    private String look(Place place) {
        ModelElementInstance element =
                repository.getBpmnModelInstance(place.model()).getModelElementById(place.key());
        return element instanceof FlowElement task ? Objects.requireNonNullElse(task.getName(), "") : "";
    }

    /** Without the case, which the announcement has put behind the name. */
    static String bare(@Nullable String name, String caseNumber) {
        String full = Objects.requireNonNullElse(name, "");
        int suffix = caseNumber.isEmpty() ? -1 : full.lastIndexOf(TaskAnnouncement.BEFORE_CASE + caseNumber);
        return suffix < 0 ? full : full.substring(0, suffix);
    }
}
