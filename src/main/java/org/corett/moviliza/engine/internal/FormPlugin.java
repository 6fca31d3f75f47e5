package org.corett.moviliza.engine.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormCompletion;
import org.corett.moviliza.engine.TaskAnnouncement;
import org.corett.moviliza.engine.TaskMethods;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds to every model, unseen in the diagram: forms go to their methods, and new tasks are announced. */
@Component
class FormPlugin extends AbstractProcessEnginePlugin {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ObjectProvider<FormCatalog> forms;
    private final ObjectProvider<TaskMethods> methods;
    private final ObjectProvider<FormCompletion> completion;
    private final ObjectProvider<TaskAnnouncement> announcement;
    private final ObjectMapper json;

    FormPlugin(
            ObjectProvider<FormCatalog> forms,
            ObjectProvider<TaskMethods> methods,
            ObjectProvider<FormCompletion> completion,
            ObjectProvider<TaskAnnouncement> announcement,
            ObjectMapper json) {
        this.forms = forms;
        this.methods = methods;
        this.completion = completion;
        this.announcement = announcement;
        this.json = json;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new Binding());
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new FormTraffic(new FormView(forms, methods, completion, json, engine)));
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private final class Binding extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    created -> announcement.getObject().announce(created));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    completed -> completion.getObject().complete(completed, process, Submissions.current()));
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
            String form = element.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "formRef");
            if (form == null || !(scope instanceof ProcessDefinitionImpl)) {
                return;
            }
            String process = ((ProcessDefinitionEntity) scope).getKey();
            start.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution ->
                    completion.getObject().start(execution, process, start.getId(), Submissions.current()));
        }
    }
}
