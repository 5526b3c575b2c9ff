package org.duban.engine.embedded;

import org.w3c.dom.Element;

/** Translates input and output mappings. */
class MappingTranslation {

    private final ModelXml model;
    private final EngineExpressions expressions;
    private final Refusals refusals;

    MappingTranslation(ModelXml model, EngineExpressions expressions, Refusals refusals) {
        this.model = model;
        this.expressions = expressions;
        this.refusals = refusals;
    }

    void translate() {
        for (Element mapping : model.zeebe("ioMapping")) {
            Element owner = ModelXml.owner(mapping);
            ModelXml.zeebeIn(mapping, "input").forEach(input -> input(owner, input));
            ModelXml.zeebeIn(mapping, "output").forEach(output -> output(owner, output));
        }
    }

    private void input(Element owner, Element input) {
        String target = target(input);
        switch (owner.getLocalName()) {
            case "callActivity" -> named(owner, "in", input, target);
            case "subProcess" -> listen(owner, "start", expressions.source("input", input, target));
            case String name when name.endsWith("Event") ->
                refusals.add(owner, "an input mapping of an event is not translated");
            default -> model.parameter(owner, "inputParameter", target, expressions.source("eval", input));
        }
    }

    private void output(Element owner, Element output) {
        String target = target(output);
        if (keepsInside(owner, output, target)) {
            expressions.source("eval", output);
            return;
        }
        switch (owner.getLocalName()) {
            case "callActivity" -> named(owner, "out", output, target);
            case String name when name.endsWith("Event") ->
                listen(owner, "end", expressions.source("output", output, target));
            case String name when ModelXml.isRepeated(owner) || owner.getAttribute("triggeredByEvent").equals("true") ->
                refusals.add(owner, "an output mapping of a loop or an event sub-process is not translated");
            default -> model.parameter(owner, "outputParameter", target, expressions.source("eval", output));
        }
    }

    /**
     * What a person or a message brings is hidden by such a mapping in Camunda 8, or lifted out of the element that
     * caught it; here a person's entries are never in the process, and a message's own variables lie where they belong.
     */
    private static boolean keepsInside(Element owner, Element output, String target) {
        boolean waits = switch (owner.getLocalName()) {
            case "userTask", "receiveTask", "startEvent", "boundaryEvent", "intermediateCatchEvent" -> true;
            default -> false;
        };
        String source = output.getAttribute("source").strip();
        return waits && (source.equals("=null") || source.equals("=" + target));
    }

    private String target(Element mapping) {
        String target = expressions.fixed(mapping, "target");
        if (target.contains(".")) {
            refusals.add(mapping, "a target inside a variable (" + target + ") is not translated");
        }
        return target;
    }

    private void named(Element call, String kind, Element mapping, String target) {
        Element parameter = model.add(call, kind);
        parameter.setAttribute("sourceExpression", expressions.source("eval", mapping));
        parameter.setAttribute("target", target);
    }

    private void listen(Element owner, String event, String expression) {
        Element listener = model.add(owner, "executionListener");
        listener.setAttribute("event", event);
        listener.setAttribute("expression", expression);
    }
}
