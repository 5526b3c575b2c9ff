package org.duban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.ExtensionElements;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListenerEventType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListeners;

/** The process models of the repository, read for the contract tests. */
public final class ProcessModels {

    static final Path SHIPPED = Path.of("bpmn");
    static final Path OF_TESTS = Path.of("src/test/resources/bpmn");

    private ProcessModels() {
    }

    static List<Path> shipped() {
        return files(SHIPPED, ".bpmn");
    }

    static List<Path> all() {
        return Stream.concat(shipped().stream(), files(OF_TESTS, ".bpmn").stream()).toList();
    }

    public static List<Path> forms() {
        return Stream.concat(files(Path.of("forms"), ".form").stream(),
                files(Path.of("src/test/resources/forms"), ".form").stream()).toList();
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BpmnModelInstance read(Path model) {
        return Bpmn.readModelFromFile(model.toFile());
    }

    static <T extends ModelElementInstance> Collection<T> all(Path model, Class<T> type) {
        return read(model).getModelElementsByType(type);
    }

    static String processId(Path model) {
        return all(model, Process.class).iterator().next().getId();
    }

    static <T extends ModelElementInstance> Optional<T> extension(BaseElement element, Class<T> type) {
        ExtensionElements extensions = element.getExtensionElements();
        return extensions == null ? Optional.empty()
                : extensions.getElementsQuery().filterByType(type).list().stream().findFirst();
    }

    /** The job types of the listeners that run when the element ends. */
    static List<String> endListeners(BaseElement element) {
        return extension(element, ZeebeExecutionListeners.class).stream()
                .flatMap(listeners -> listeners.getExecutionListeners().stream())
                .filter(listener -> listener.getEventType() == ZeebeExecutionListenerEventType.end)
                .map(ZeebeExecutionListener::getType).toList();
    }

    /** {@code UserTask_DraftOrder} becomes {@code draft-order}. */
    static String kebab(String elementId) {
        return elementId.substring(elementId.indexOf('_') + 1).replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
