package org.duban.engine.embedded;

import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

/** Translates activities: people's tasks, jobs, scripts, called processes and loops. */
class ActivityTranslation {

    /** What runs a job in Camunda 8 when it names a type; the embedded engine has service tasks for all of them. */
    private static final Set<String> JOBS = Set.of("serviceTask", "sendTask", "businessRuleTask", "scriptTask");

    private final ModelXml model;
    private final EngineExpressions expressions;
    private final Refusals refusals;

    ActivityTranslation(ModelXml model, EngineExpressions expressions, Refusals refusals) {
        this.model = model;
        this.expressions = expressions;
        this.refusals = refusals;
    }

    void translate() {
        model.bpmn("userTask").forEach(this::userTask);
        JOBS.forEach(name -> model.bpmn(name).forEach(this::serviceTask));
        model.bpmn("callActivity").forEach(this::callActivity);
        model.bpmn("multiInstanceLoopCharacteristics").forEach(this::loop);
    }

    private void userTask(Element task) {
        ModelXml.extensions(task, "formDefinition")
                .forEach(form -> model.set(task, "formKey", expressions.fixed(form, "formId")));
        for (Element assignment : ModelXml.extensions(task, "assignmentDefinition")) {
            copy(assignment, task, "text", "assignee");
            copy(assignment, task, "names", "candidateGroups", "candidateUsers");
        }
        for (Element schedule : ModelXml.extensions(task, "taskSchedule")) {
            copy(schedule, task, "text", "dueDate", "followUpDate");
        }
        for (String event : List.of("create", "complete", "delete")) {
            Element listener = model.add(task, "taskListener");
            listener.setAttribute("event", event);
            listener.setAttribute("delegateExpression", "${tasks}");
        }
    }

    private void copy(Element from, Element to, String verb, String... attributes) {
        for (String attribute : attributes) {
            if (from.hasAttribute(attribute)) {
                model.set(to, attribute, expressions.orFixed(verb, from, attribute));
            }
        }
    }

    private void serviceTask(Element task) {
        List<Element> definitions = ModelXml.extensions(task, "taskDefinition");
        List<Element> scripts = ModelXml.extensions(task, "script");
        if (definitions.size() + scripts.size() != 1) {
            refusals.add(task, "has to name one job type (zeebe:taskDefinition) or one FEEL script (zeebe:script)");
            return;
        }
        // The schema of service tasks does not have these.
        ModelXml.bpmnIn(task, "script").forEach(task::removeChild);
        List.of("scriptFormat", "messageRef").forEach(task::removeAttribute);
        Element service = task.getLocalName().equals("serviceTask") ? task : model.rename(task, "serviceTask");
        definitions.forEach(definition -> model.set(service, "delegateExpression",
                expressions.job(mapsResults(service) ? "local" : "of", definition)));
        scripts.forEach(script -> script(service, script));
    }

    private void script(Element service, Element script) {
        String result = expressions.fixed(script, "resultVariable");
        model.set(service, "expression", expressions.feel("eval", script, script.getAttribute("expression")));
        model.set(service, "resultVariable", result);
        if (mapsResults(service)) {
            // Held by the task itself, so that only what is mapped leaves it.
            model.parameter(service, "inputParameter", result, "${null}");
        }
    }

    /** With an output mapping only what it names leaves a job of Camunda 8. */
    static boolean mapsResults(Element task) {
        return ModelXml.extensions(task, "ioMapping").stream()
                .anyMatch(mapping -> !ModelXml.zeebeIn(mapping, "output").isEmpty());
    }

    private void callActivity(Element call) {
        List<Element> called = ModelXml.extensions(call, "calledElement");
        if (called.size() != 1) {
            refusals.add(call, "names no process to call (zeebe:calledElement)");
            return;
        }
        Element element = called.getFirst();
        call.setAttribute("calledElement", expressions.orFixed("text", element, "processId"));
        if (element.getAttribute("bindingType").equals("deployment")) {
            model.set(call, "calledElementBinding", "deployment");
        } else if (element.getAttribute("bindingType").equals("versionTag")) {
            refusals.add(call, "a version tag as binding is not translated");
        }
        for (String all : List.of("propagateAllParentVariables", "propagateAllChildVariables")) {
            if (!element.getAttribute(all).equals("false")) {
                refusals.add(call, all + " is not translated: name the variables and say " + all + "=\"false\"");
            }
        }
        model.add(call, "in").setAttribute("businessKey", "#{execution.processBusinessKey}");
    }

    private void loop(Element characteristics) {
        List<Element> loops = ModelXml.extensions(characteristics, "loopCharacteristics");
        if (loops.isEmpty()) {
            refusals.add(characteristics, "a loop without a list (zeebe:loopCharacteristics) is not translated");
        }
        for (Element loop : loops) {
            if (loop.hasAttribute("outputCollection") || loop.hasAttribute("outputElement")) {
                refusals.add(loop, "an output collection is not translated");
            }
            model.set(characteristics, "collection",
                    expressions.feel("list", loop, loop.getAttribute("inputCollection")));
            if (loop.hasAttribute("inputElement")) {
                model.set(characteristics, "elementVariable", expressions.fixed(loop, "inputElement"));
            }
        }
        ModelXml.bpmnIn(characteristics, "completionCondition")
                .forEach(condition -> condition
                        .setTextContent(expressions.feel("test", condition, condition.getTextContent())));
    }
}
