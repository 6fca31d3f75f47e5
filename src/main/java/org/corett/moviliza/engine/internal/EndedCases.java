package org.corett.moviliza.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.corett.moviliza.shared.CaseEnded;
import org.corett.moviliza.shared.LeftOut;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the modules of every case that ends, also of one that an administrator deletes and asks to skip listeners. */
@Component
class EndedCases extends AbstractProcessEnginePlugin {
    private final ApplicationEventPublisher events;

    EndedCases(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                String key = process.getKey();
                process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) ended -> {
                    if (ended.getProcessBusinessKey() != null) {
                        CaseEnded over = new CaseEnded(key, ended.getProcessBusinessKey());
                        // A case ends, whatever of it cannot be read.
                        LeftOut.others(() -> {
                            events.publishEvent(over);
                            return over;
                        });
                    }
                });
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
