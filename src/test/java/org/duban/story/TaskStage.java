package org.duban.story;

import jakarta.inject.Singleton;

/** A case of one item, brought to the task that a test is about. */
@Singleton
public class TaskStage {

    /** The working day on which it is opened. */
    public static final String DAY = "2026-07-13";

    private final CaseDesk desk;
    private final OrderWalk walk;

    TaskStage(CaseDesk desk, OrderWalk walk) {
        this.desk = desk;
        this.walk = walk;
    }

    /** The people are there, and it is the morning of that day. */
    public void begin() {
        desk.found();
        desk.at(DAY + "T09:00:00+08:00");
    }

    public CaseDesk.Opened opened() {
        return desk.open(desk.site("沁园春晓住宅小区", "419001"), desk.finding("V03", "contractor1", DAY));
    }

    /** Its order reached the contractor that morning. */
    public CaseDesk.Opened served() {
        CaseDesk.Opened opened = opened();
        walk.issued(opened.caseId(), 7);
        walk.serve(opened.caseId(), "contractor1", DAY);
        return opened;
    }

    /** Id of the person's task at this element, once it is there. */
    public String task(String person, CaseDesk.Opened opened, String element) {
        return desk.await(person, opened.caseId(), element).path("id").asText();
    }
}
