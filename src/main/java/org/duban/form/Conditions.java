package org.duban.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The conditions by which a form hides things: a field is another's than one of some choices, or a value is not there. Those
 * about a choice are numbered, so that one style sheet toggles the fields of every form.
 */
public final class Conditions {

    /** As many numbers as the style sheet has rules. */
    static final int MOST = 8;

    private static final Pattern OTHER = Pattern.compile("=\\s*(\\w+) != \"[^\"]*\"(?: and \\1 != \"[^\"]*\")*");
    private static final Pattern CHOICE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ABSENT = Pattern.compile("=\\s*(\\w+) = null");

    private final List<Condition> chosen;

    private Conditions(List<Condition> chosen) {
        this.chosen = chosen;
    }

    /** Those of a form, in their order; refuses more than can be numbered. */
    static Conditions of(JsonNode schema) {
        List<Condition> chosen = new ArrayList<>();
        for (JsonNode component : schema.path("components")) {
            read(component).filter(one -> !one.values().isEmpty() && !chosen.contains(one)).ifPresent(chosen::add);
        }
        if (chosen.size() > MOST) {
            throw new IllegalStateException("a form hides by at most " + MOST + " conditions");
        }
        return new Conditions(chosen);
    }

    /** Whether the component is hidden while the form holds these values. */
    public static boolean hides(JsonNode component, JsonNode data) {
        return read(component).filter(one -> one.values().isEmpty() ? !data.hasNonNull(one.key())
                : !one.values().contains(data.path(one.key()).asText(""))).isPresent();
    }

    /** Whether it is words for a value that may be absent: a page does not change that. */
    static boolean asksForPresence(JsonNode component) {
        return read(component).filter(one -> one.values().isEmpty()).isPresent();
    }

    /** The component's condition about a choice. */
    Optional<Condition> asked(JsonNode component) {
        return read(component).filter(chosen::contains);
    }

    /** The condition's number, from 1; 0 where the form has no such condition. */
    int number(Condition one) {
        return chosen.indexOf(one) + 1;
    }

    /** The classes of a choice by which the style sheet shows what it asks for. */
    String shows(String key, String value) {
        return chosen.stream().filter(one -> one.key().equals(key) && one.values().contains(value))
                .map(one -> "shows-" + number(one)).collect(Collectors.joining(" "));
    }

    private static Optional<Condition> read(JsonNode component) {
        String hide = component.path("conditional").path("hide").asText("");
        Matcher other = OTHER.matcher(hide);
        if (other.matches()) {
            return Optional.of(new Condition(other.group(1),
                    CHOICE.matcher(hide).results().map(choice -> choice.group(1)).toList()));
        }
        Matcher absent = ABSENT.matcher(hide);
        return absent.matches() ? Optional.of(new Condition(absent.group(1), List.of())) : Optional.empty();
    }

    /** A field has one of these values; with none, that it has any. */
    record Condition(String key, List<String> values) {
    }
}
