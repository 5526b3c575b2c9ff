package org.duban.form.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.Files;
import org.duban.document.StoredFile;
import org.duban.document.web.Uploads;
import org.duban.form.Cleaned;
import org.duban.form.FormFiles;
import org.duban.form.FormProblems;
import org.duban.form.FormReading;
import org.duban.form.Sending;
import org.duban.form.Unplaced;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes what a page's form sends, with the files that came in it. */
@ApplicationScoped
public class FormPosts {

    /** The status of a form that is to be corrected. */
    public static final int UNPROCESSABLE = 422;

    private static final String KEY = "idempotency-key";
    /** What a page sends beside the fields of its form. */
    private static final Set<String> PAGES_OWN = Set.of("csrf-token", KEY, "version", "act");
    /** The ending of a field's name under which its new files come. */
    private static final String NEW_FILES = "!";

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final Uploads uploads;
    private final Files files;

    FormPosts(Uploads uploads, Files files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** Reads the fields; of somebody who may send them, files are kept, each with its own fate. */
    public SentForm read(MultipartFormDataInput input, Actor sender, boolean mayStore) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StringBuilder content = new StringBuilder();
        FormProblems problems = new FormProblems();
        input.getValues().forEach((name, values) -> {
            for (FormValue value : values) {
                content.append(name).append('=').append(words(value)).append('\n');
                if (!value.isFileItem()) {
                    fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value.getValue());
                } else if (mayStore && name.endsWith(NEW_FILES) && !value.getFileName().isEmpty()) {
                    String field = name.substring(0, name.length() - NEW_FILES.length());
                    take(field, value, sender, fields, problems);
                }
            }
        });
        String key = fields.getOrDefault(KEY, List.of("")).getFirst();
        return new SentForm(fields, problems, new Sending(key, content.toString()));
    }

    /** Sent again, a file has another id. */
    private static String words(FormValue value) {
        try {
            return value.isFileItem() ? value.getFileName() + ":" + value.getFileItem().getFileSize() : value.getValue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Tells what the check or the domain refused, and with which status the page comes back. That something is not there is the
     * missing file, where the page has found one.
     */
    public static int refused(DubanProblem refusal, FormProblems problems, Cleaned sent) {
        boolean fileIsGone = refusal.type() == ProblemType.NOT_FOUND && !problems.isEmpty();
        if (!fileIsGone) {
            problems.add(refusal, sent);
        }
        return fileIsGone || refusal.type() == ProblemType.INVALID ? UNPROCESSABLE : refusal.type().status();
    }

    /** Tells of what was typed that has no place in the form and is nothing of the page's own. */
    public static void refuseUnplaced(FormReading reading, FormProblems problems) {
        reading.unplaced(PAGES_OWN).forEach(words -> problems.add(new Text("表单已更新，原先所填的一处已没有对应的栏目，内容为：" + words,
                "The form has changed and has no field any more for what you had entered: " + words)));
    }

    private void take(String field, FormValue file, Actor sender, Map<String, List<String>> fields,
            FormProblems problems) {
        try {
            String id = String.valueOf(uploads.store(file, sender).id());
            fields.computeIfAbsent(field, key -> new ArrayList<>()).add(id);
        } catch (DubanProblem refusal) {
            Text why = refusal.violations().isEmpty() ? refusal.detail() : refusal.violations().getFirst().message();
            problems.add(field, new Text(file.getFileName() + "：" + why.zh(), file.getFileName() + ": " + why.en()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names of the files that the form names, by their ids; those that this person may not see are not among them. */
    public Map<String, String> names(JsonNode schema, JsonNode data, Actor reader) {
        Set<Long> ids = FormFiles.of(schema, data).values().stream().flatMap(Collection::stream)
                .filter(id -> ID.matcher(id).matches()).map(Long::valueOf).collect(Collectors.toSet());
        return files.visible(ids, reader).stream()
                .collect(Collectors.toMap(one -> String.valueOf(one.id()), StoredFile::name));
    }

    /**
     * Tells beside a refusal what the page itself can see: files that are not there for this person, and what was typed about
     * things that the form does not show any more.
     */
    public void tellMore(JsonNode schema, JsonNode typed, JsonNode shown, Actor sender, FormProblems problems) {
        check(schema, typed, sender, problems);
        Unplaced.of(schema, typed, shown).forEach(words -> problems.add(new Text("所填的一项已不在本表单中，内容为：" + words,
                "One of the items is no longer part of this form; you had entered: " + words)));
    }

    private void check(JsonNode schema, JsonNode typed, Actor sender, FormProblems problems) {
        Map<String, String> known = names(schema, typed, sender);
        FormFiles.of(schema, typed).forEach((field, ids) -> ids.stream().filter(id -> !known.containsKey(id))
                .forEach(id -> problems.add(field, new Text("文件 %s 不存在或不是您上传的，请移除后重新上传。".formatted(id),
                        "File %s does not exist or is not yours; remove it and upload it anew.".formatted(id)))));
    }
}
