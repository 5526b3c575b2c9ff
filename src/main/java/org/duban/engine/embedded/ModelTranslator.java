package org.duban.engine.embedded;

import java.util.List;

import org.duban.engine.embedded.ModelRefused.Refusal;
import org.xml.sax.SAXException;

/**
 * Camunda 8's dialect in, the embedded engine's out; the model itself stays as it is. What would not be walked as Camunda 8
 * walks it is refused, all of it at once. A translated model calls three beans, of public classes:
 * <ul>
 * <li>{@code tasks}, a task listener, at {@code create}, {@code complete} and {@code delete} of people's tasks;
 * <li>{@code jobs}, whose {@code of(type)} gives the delegate that runs a job and lets its results go where their variables
 * are, and whose {@code local(type)} gives the one that leaves them in the task, which maps what leaves;
 * <li>{@code feel}, the {@link FeelExpressions}.
 * </ul>
 */
class ModelTranslator {

    private final FeelExpressions feel;

    ModelTranslator(FeelExpressions feel) {
        this.feel = feel;
    }

    /** The model as the embedded engine reads it. */
    byte[] translate(String fileName, byte[] camunda8Model) {
        ModelXml model = read(fileName, camunda8Model);
        Refusals refusals = new Refusals();
        EngineExpressions expressions = new EngineExpressions(feel, refusals);
        new ModelCheck(model, refusals).check();
        new MappingTranslation(model, expressions, refusals).translate();
        new FlowTranslation(model, expressions, refusals).translate();
        new ActivityTranslation(model, expressions, refusals).translate();
        refusals.throwIfAny(fileName);
        return model.write();
    }

    private static ModelXml read(String fileName, byte[] model) {
        try {
            return new ModelXml(model);
        } catch (SAXException unreadable) {
            throw new ModelRefused(fileName,
                    List.of(new Refusal("definitions", "is no XML: " + unreadable.getMessage())));
        }
    }
}
