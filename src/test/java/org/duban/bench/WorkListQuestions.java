package org.duban.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people ask of the work list. */
final class WorkListQuestions {

    /** A question: who asks, and where. */
    record Question(String person, String path) {
    }

    private WorkListQuestions() {
    }

    /** The API's work list with its filters and orders, and the page with its four counted tabs. */
    static Map<String, Question> all() {
        Map<String, Question> all = new LinkedHashMap<>();
        all.put("mine", api("inspector1", "whose=mine"));
        all.put("my unit", api("inspector1", "whose=unit"));
        all.put("my unit, the second page", api("inspector1", "whose=unit&cursor=" + cursor("2026-05-13", 4000)));
        all.put("my unit, the last page", api("inspector1", "whose=unit&cursor=" + cursor("9999-12-30", 1)));
        all.put("my unit, one kind", api("inspector1", "whose=unit&element=UserTask_Reinspect"));
        all.put("my unit, overdue", api("inspector1", "whose=unit&overdue=true"));
        all.put("my unit, one kind, overdue", api("inspector1", "whose=unit&element=UserTask_Reinspect&overdue=true"));
        all.put("my unit, due this week", api("inspector1", "whose=unit&dueFrom=2026-06-01&dueTo=2026-06-07"));
        all.put("my unit, oldest first", api("inspector1", "whose=unit&sort=created"));
        all.put("my unit, by number", api("inspector1", "whose=unit&sort=caseNo"));
        all.put("unassigned", api("inspector1", "whose=unassigned"));
        all.put("unassigned, one kind, overdue",
                api("inspector1", "whose=unassigned&element=UserTask_ServeOrder&overdue=true"));
        all.put("all of the city", api("leader1", "whose=all"));
        all.put("all of the city, one kind, overdue",
                api("leader1", "whose=all&element=UserTask_AnswerOrder&overdue=true"));
        all.put("all of the city, a case's number", api("inspector1", "whose=all&text=4711"));
        all.put("all of the city, a number's beginning", api("inspector1",
                "whose=all&text=%E6%B5%8E%E4%BD%8F%E5%BB%BA%E5%AE%9E%E5%90%8D%E6%A1%88%E3%80%942026%E3%80%9547"));
        all.put("all of the province", api("observer1", "whose=all"));
        all.put("all of the province, overdue, by number", api("observer1", "whose=all&overdue=true&sort=caseNo"));
        all.put("a contractor's", api("contractor1", "whose=unit"));
        all.put("page: my unit", new Question("inspector1", "/tasks?tab=unit"));
        all.put("page: my unit, one kind, overdue",
                new Question("inspector1", "/tasks?tab=unit&kind=UserTask_Reinspect&due=overdue"));
        all.put("page: all of the province", new Question("observer1", "/tasks?tab=all"));
        return all;
    }

    private static Question api(String person, String query) {
        return new Question(person, "/api/tasks?" + query);
    }

    /** A cursor as the list gives it. */
    private static String cursor(String value, long id) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((value + '\u001f' + id).getBytes(StandardCharsets.UTF_8));
    }
}
