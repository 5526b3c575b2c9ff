package org.duban.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.casefile.CaseFile;
import org.duban.casefile.web.CaseSection;
import org.duban.security.Actor;
import org.duban.task.TaskView;
import org.duban.worklist.CaseTasks;

import io.quarkus.qute.TemplateInstance;

/** The process of a case with the tokens on it: for authorities only, since it shows what others have to do. */
@ApplicationScoped
class ProcessSection implements CaseSection {

    private final CaseTasks tasks;

    ProcessSection(CaseTasks tasks) {
        this.tasks = tasks;
    }

    /** The diagrams of the processes in which the case has open tasks. */
    record diagram(List<Model> models) implements TemplateInstance {
    }

    @Override
    public Place place() {
        return Place.PROCESS;
    }

    @Override
    public Optional<TemplateInstance> of(CaseFile file, Actor reader, Locale locale) {
        if (!reader.readsAsAuthority()) {
            return Optional.empty();
        }
        List<Model> models = tasks.open(file.id(), reader).stream()
                .collect(Collectors.groupingBy(TaskView::processId,
                        Collectors.mapping(TaskView::elementId, Collectors.joining(","))))
                .entrySet().stream().map(one -> new Model(one.getKey(), one.getValue())).toList();
        return models.isEmpty() ? Optional.empty() : Optional.of(new diagram(models));
    }

    /** A model and the elements on which tokens stand, one name per task. */
    public record Model(String id, String active) {
    }
}
