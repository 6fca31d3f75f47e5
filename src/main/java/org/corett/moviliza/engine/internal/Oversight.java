package org.corett.moviliza.engine.internal;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.FindActiveActivityIdsCmd;
import org.camunda.bpm.engine.impl.cmd.FindHistoryCleanupJobsCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentBpmnModelInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessDiagramCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessDiagramLayoutCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceForIdCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceNamesCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourcesCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableTypedCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetExternalTaskErrorDetailsCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoricExternalTaskLogErrorDetailsCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoricJobLogExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoryLevelCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetLicenseKeyCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetPropertiesCmd;
import org.camunda.bpm.engine.impl.cmd.GetStaticCalledProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetSubTasksCmd;
import org.camunda.bpm.engine.impl.cmd.GetTableCountCmd;
import org.camunda.bpm.engine.impl.cmd.GetTableNameCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskEventsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTelemetryDataCmd;
import org.camunda.bpm.engine.impl.cmd.GetTopicNamesCmd;
import org.camunda.bpm.engine.impl.cmd.GetUniqueTaskWorkerCountCmd;
import org.camunda.bpm.engine.impl.cmd.IsTelemetryEnabledCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionDiagramCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionModelCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionRequirementsDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionRequirementsDiagramCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionRequirementsModelCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDmnModelInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** What those who watch over all cases read with Cockpit and Admin beside what everybody does: nothing here changes anything. */
final class Oversight {
    private static final Set<Class<?>> READS = Set.of(
            CheckPassword.class,
            FindActiveActivityIdsCmd.class,
            FindHistoryCleanupJobsCmd.class,
            GetActivityInstanceCmd.class,
            GetAttachmentCmd.class,
            GetAttachmentContentCmd.class,
            GetCamundaFormDefinitionCmd.class,
            GetDeploymentBpmnModelInstanceCmd.class,
            GetDeploymentDecisionDefinitionCmd.class,
            GetDeploymentDecisionDiagramCmd.class,
            GetDeploymentDecisionModelCmd.class,
            GetDeploymentDecisionRequirementsDefinitionCmd.class,
            GetDeploymentDecisionRequirementsDiagramCmd.class,
            GetDeploymentDecisionRequirementsModelCmd.class,
            GetDeploymentDmnModelInstanceCmd.class,
            GetDeploymentProcessDiagramCmd.class,
            GetDeploymentProcessDiagramLayoutCmd.class,
            GetDeploymentResourceCmd.class,
            GetDeploymentResourceForIdCmd.class,
            GetDeploymentResourceNamesCmd.class,
            GetDeploymentResourcesCmd.class,
            GetExecutionVariableCmd.class,
            GetExecutionVariableTypedCmd.class,
            GetExecutionVariablesCmd.class,
            GetExternalTaskErrorDetailsCmd.class,
            GetHistoricExternalTaskLogErrorDetailsCmd.class,
            GetHistoricJobLogExceptionStacktraceCmd.class,
            GetHistoryLevelCmd.class,
            GetIdentityLinksForProcessDefinitionCmd.class,
            GetJobExceptionStacktraceCmd.class,
            GetLicenseKeyCmd.class,
            GetProcessInstanceAttachmentsCmd.class,
            GetProcessInstanceCommentsCmd.class,
            GetPropertiesCmd.class,
            GetStaticCalledProcessDefinitionCmd.class,
            GetSubTasksCmd.class,
            GetTableCountCmd.class,
            GetTableNameCmd.class,
            GetTaskAttachmentCmd.class,
            GetTaskAttachmentContentCmd.class,
            GetTaskAttachmentsCmd.class,
            GetTaskEventsCmd.class,
            GetTelemetryDataCmd.class,
            GetTopicNamesCmd.class,
            GetUniqueTaskWorkerCountCmd.class,
            IsTelemetryEnabledCmd.class);

    /** The same, of classes that the engine and Cockpit keep to themselves. */
    private static final Set<String> HIDDEN_READS = Set.of(
            "org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl",
            "org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl$MetricsQueryIntervalCmd",
            "org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl$MetricsQuerySumCmd",
            "org.camunda.bpm.webapp.impl.db.QueryServiceImpl$ExecuteListQueryCmd",
            "org.camunda.bpm.webapp.impl.db.QueryServiceImpl$ExecuteSingleQueryCmd",
            "org.camunda.bpm.webapp.impl.db.QueryServiceImpl$QueryServiceRowCountCmd",
            "org.camunda.bpm.cockpit.impl.plugin.base.sub.resources.ProcessDefinitionResource"
                    + "$QueryCalledProcessDefinitionsCmd",
            "org.camunda.bpm.cockpit.impl.plugin.resources.ProcessInstanceRestService$QueryProcessInstancesCmd",
            "org.camunda.bpm.cockpit.impl.plugin.resources.ProcessInstanceRestService$QueryProcessInstancesCountCmd");

    private Oversight() {}

    static boolean reads(Command<?> command) {
        return READS.contains(command.getClass())
                || HIDDEN_READS.contains(command.getClass().getName());
    }
}
