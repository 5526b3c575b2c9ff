package org.duban.form;

import java.util.List;
import java.util.Map;

import org.duban.problem.Text;

/**
 * Why a form that was sent was not taken, kept with what was typed until the person types on.
 *
 * @param status that the page has which tells it
 * @param byField the words at its fields, by the page's names of them
 * @param others what no field can show
 */
public record Refusal(int status, Map<String, Text> byField, List<Text> others) {

    /** The same as a page shows it. */
    public FormProblems problems() {
        FormProblems problems = new FormProblems();
        byField.forEach(problems::add);
        others.forEach(problems::add);
        return problems;
    }
}
