package org.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ProcessModels.all;
import static org.duban.ProcessModels.extension;
import static org.duban.ProcessModels.processId;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;

/** Java and the models speak of the same ids: one constants class per shipped process, equal to its XML. */
class ProcessConstantsTest {

    private static final Pattern NAME = Pattern.compile("\\b[a-z][A-Za-z]*\\b");
    private static final Set<String> FEEL = Set.of("not", "and", "or", "true", "false", "null", "string");

    static List<Path> models() {
        return ProcessModels.shipped();
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldEqualTheModel(Path model) throws ReflectiveOperationException {
        Class<?> constants = constantsOf(model);
        assertThat(constants.getField("ID").get(null)).isEqualTo(processId(model));
        assertThat(values(constants, "Task"))
                .isEqualTo(all(model, UserTask.class).stream().map(UserTask::getId).collect(Collectors.toSet()));
        assertThat(values(constants, "Job")).isEqualTo(all(model, ServiceTask.class).stream()
                .map(task -> extension(task, ZeebeTaskDefinition.class).orElseThrow().getType())
                .collect(Collectors.toSet()));
        assertThat(values(constants, "Message"))
                .isEqualTo(all(model, Message.class).stream().map(Message::getName).collect(Collectors.toSet()));
        Set<String> variables = variablesOf(model);
        variables.remove("submitted");
        assertThat(values(constants, "Variable")).isEqualTo(variables);
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldNameElementsOfTheModel(Path model) throws ReflectiveOperationException {
        Set<String> elements = all(model, FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
        Set<String> always = all(model, StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof SubProcess within && within.triggeredByEvent())
                .map(StartEvent::getId).collect(Collectors.toSet());
        for (Field field : constantsOf(model).getFields()) {
            if (field.getName().equals("ALWAYS")) {
                assertThat(field.get(null)).isEqualTo(always);
            } else if (!field.getName().equals("ID")) {
                assertThat(elements).contains((String) field.get(null));
            }
        }
    }

    private static Class<?> constantsOf(Path model) throws ClassNotFoundException {
        String id = processId(model);
        String name = Arrays.stream(id.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
        return Class.forName("org.duban." + id.replace("-", "") + ".process." + name + "Process");
    }

    private static Set<String> values(Class<?> constants, String group) throws ReflectiveOperationException {
        Set<String> values = new TreeSet<>();
        for (Field field : Class.forName(constants.getName() + "$" + group).getFields()) {
            values.add((String) field.get(null));
        }
        return values;
    }

    private static Set<String> variablesOf(Path model) {
        Stream<String> expressions = Stream.of(
                all(model, ConditionExpression.class).stream().map(ConditionExpression::getTextContent),
                all(model, ZeebeSubscription.class).stream().map(ZeebeSubscription::getCorrelationKey),
                all(model, ZeebeInput.class).stream().map(ZeebeInput::getTarget),
                all(model, ZeebeLoopCharacteristics.class).stream()
                        .flatMap(loop -> Stream.of(loop.getInputCollection(), loop.getInputElement())))
                .flatMap(stream -> stream);
        Set<String> names = new TreeSet<>();
        expressions.map(expression -> NAME.matcher(expression.replaceAll("\"[^\"]*\"", ""))).map(Matcher::results)
                .flatMap(results -> results).map(result -> result.group()).filter(name -> !FEEL.contains(name))
                .forEach(names::add);
        return names;
    }
}
