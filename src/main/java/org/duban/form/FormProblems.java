package org.duban.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.duban.form.Part.Entry;
import org.duban.form.Part.Group;
import org.duban.form.Part.Head;
import org.duban.form.Part.Line;
import org.duban.form.Part.Rows;
import org.duban.form.Part.Upload;
import org.duban.problem.DubanProblem;
import org.duban.problem.Text;
import org.duban.security.Role;

/** What is wrong with a form that was sent: by its fields, and the rest as sentences of their own. */
public final class FormProblems {

    private final Map<String, Text> byField = new LinkedHashMap<>();
    private final List<Text> others = new ArrayList<>();

    /** Something is wrong with the field; the first word about it stays. */
    public void add(String field, Text said) {
        byField.putIfAbsent(field, said);
    }

    /** Something is wrong that no field can show. */
    public void add(Text said) {
        others.add(said);
    }

    /** What the check or the domain refused, by the page's names of the fields. */
    public void add(DubanProblem refusal, Cleaned sent) {
        refusal.violations().forEach(one -> add(sent.fieldOf(one.field()), one.message()));
        if (refusal.violations().isEmpty() || refusal.extras().containsKey("more")) {
            others.add(whole(refusal));
        }
    }

    /** The refusal with its clause and who can open the gate. */
    private static Text whole(DubanProblem refusal) {
        String clause = Optional.ofNullable(refusal.extras().get("clause")).map(one -> "（" + one + "）").orElse("");
        List<Role> openers = Optional.ofNullable(refusal.extras().get("opener")).stream()
                .flatMap(keys -> Arrays.stream(keys.toString().split(", "))).flatMap(key -> Role.of(key).stream()).toList();
        String zh = openers.stream().map(role -> role.title().zh()).collect(Collectors.joining("、"));
        String en = openers.stream().map(role -> role.title().en()).collect(Collectors.joining(", "));
        return new Text(refusal.detail().zh() + clause + (zh.isEmpty() ? "" : "可以办理的人员：" + zh + "。"),
                refusal.detail().en() + clause + (en.isEmpty() ? "" : " Who can: " + en + "."));
    }

    /** The same to be kept, for a page of this status. */
    public Refusal refusal(int status) {
        return new Refusal(status, new LinkedHashMap<>(byField), List.copyOf(others));
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return byField.isEmpty() && others.isEmpty();
    }

    /** The words at the fields. */
    public Map<String, String> errors(Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        byField.forEach((field, said) -> errors.put(field, said.in(locale)));
        return errors;
    }

    /** The summary, in the order of the page: what a field of it shows leads there. */
    public List<Said> summary(List<Part> parts, Locale locale) {
        List<Said> summary = new ArrayList<>();
        others.forEach(one -> summary.add(new Said("", one.in(locale))));
        Map<String, String> left = errors(locale);
        tell(parts, "", summary, left);
        left.values().forEach(one -> summary.add(new Said("", one)));
        return summary;
    }

    private static void tell(List<Part> parts, String before, List<Said> into, Map<String, String> left) {
        for (Part part : parts) {
            switch (part) {
                case Entry one -> tell(one.as(), "radio".equals(one.kind()) ? one.as().id() + "-0" : one.as().id(), before,
                        into, left);
                case Upload one -> tell(one.as(), one.as().id() + "-box", before, into, left);
                case Group one -> tell(one.parts(), before, into, left);
                case Line one -> tell(one.parts(), before, into, left);
                case Rows one -> {
                    tell(one.as(), one.as().id(), before, into, left);
                    one.rows().forEach(
                            row -> tell(row.parts(), before + one.as().label() + " " + row.number() + " · ", into, left));
                }
                case Part.Words words -> {
                }
                case Part.Shown shown -> {
                }
                case Part.Hidden hidden -> {
                }
            }
        }
    }

    private static void tell(Head head, String id, String before, List<Said> into, Map<String, String> left) {
        String said = left.remove(head.name());
        if (said != null) {
            into.add(new Said(id, before + head.label() + "：" + said));
        }
    }

    /**
     * A line of the summary.
     *
     * @param id where it leads; empty where it is about no field
     */
    public record Said(String id, String text) {
    }
}
