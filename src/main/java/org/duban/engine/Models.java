package org.duban.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.duban.problem.Text;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.util.ClassPathUtils;

/** The models and forms that came with this build, by file name, and the user tasks of all models. */
@Singleton
public class Models {

    private final SortedMap<String, byte[]> resources;
    private final Map<String, UserTaskModel> userTasks = new LinkedHashMap<>();
    private final Map<String, String> processes = new HashMap<>();
    private final Map<String, SortedMap<String, String>> moves = new HashMap<>();

    Models() {
        this(ofThisBuild());
    }

    /** Refuses two models with one process id, and moves to what no model has. */
    Models(SortedMap<String, byte[]> files) {
        this.resources = new TreeMap<>(files);
        resources.keySet().removeIf(name -> name.endsWith(ModelMoves.ENDING));
        processModels().forEach((name, content) -> learn(name, ModelFile.read(name, new ByteArrayInputStream(content)),
                files.get(name.replace(".bpmn", ModelMoves.ENDING))));
        files.keySet().stream().filter(name -> name.endsWith(ModelMoves.ENDING))
                .filter(name -> !resources.containsKey(ModelMoves.modelOf(name))).findAny().ifPresent(name -> {
                    throw new IllegalStateException(name + " stands beside no model " + ModelMoves.modelOf(name));
                });
    }

    private static SortedMap<String, byte[]> ofThisBuild() {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths("bpmn", folder -> collect(folder, found));
            ClassPathUtils.consumeAsPaths("forms", folder -> collect(folder, found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void collect(Path folder, SortedMap<String, byte[]> found) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form|moves\\.properties)")).toList()) {
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void learn(String file, ModelFile model, byte @Nullable [] renamed) {
        model.processIds().forEach(process -> {
            if (renamed != null) {
                moves.put(process,
                        ModelMoves.read(file.replace(".bpmn", ModelMoves.ENDING), renamed, model.flowElements()));
            }
            String other = processes.putIfAbsent(process, file);
            if (other != null) {
                throw new IllegalStateException(
                        "two models have the process id " + process + ": " + other + " and " + file);
            }
        });
        userTasks.putAll(model.userTasks());
    }

    /** Every model and form by file name. */
    public SortedMap<String, byte[]> resources() {
        return resources;
    }

    /** The models alone, by file name. */
    public SortedMap<String, byte[]> processModels() {
        SortedMap<String, byte[]> models = new TreeMap<>(resources);
        models.keySet().removeIf(name -> !name.endsWith(".bpmn"));
        return models;
    }

    /** Elements of the process that earlier models called otherwise: new ids by old ones. */
    public SortedMap<String, String> moves(String processId) {
        return moves.getOrDefault(processId, Collections.emptySortedMap());
    }

    /** SHA-256 over all names and contents. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            resources.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The user task in its model; refuses one that this build does not know. */
    public UserTaskModel userTask(String processId, String elementId) {
        return find(processId, elementId).orElseThrow(
                () -> new IllegalStateException("no user task " + elementId + " in the model " + processId));
    }

    /** The user task, if this build has it. */
    public Optional<UserTaskModel> find(String processId, String elementId) {
        return Optional.ofNullable(userTasks.get(processId + "/" + elementId));
    }

    /** Every user task in the order of the models, by process and element id with a slash between. */
    public Map<String, UserTaskModel> userTasks() {
        return Collections.unmodifiableMap(userTasks);
    }

    /**
     * A user task of a model.
     *
     * @param role the candidate group: who acts, where the relation does not decide it
     * @param relation which of the dossier's organisations acts
     * @param about the variable by which several that wait side by side are told apart; empty where one waits at a time
     */
    public record UserTaskModel(Text name, String formId, String role, String relation, String about) {

        /** Whether both are about the same thing. */
        public boolean isSame(Map<String, Object> one, Map<String, Object> other) {
            return about.isEmpty() || String.valueOf(one.get(about)).equals(String.valueOf(other.get(about)));
        }
    }
}
