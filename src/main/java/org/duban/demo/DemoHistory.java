package org.duban.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

/** What happened in the city in May: cases that today stand in every state of the order to correct. */
@ApplicationScoped
class DemoHistory {

    /** From which its days are counted: the plan binds by then, and the clock of the demo begins after the last of them. */
    private static final LocalDate ZERO = LocalDate.of(2026, 6, 4);
    private static final String DEVICE = "项目出入口人脸识别考勤机断网停用，考勤数据未实时上传省平台。";
    private static final String UNREGISTERED = "现场抽查 12 名作业人员，其中 4 名未在实名制管理系统登记。";
    private static final String CONTRACT = "抽查劳务班组 8 人，3 人未签订劳动合同或用工书面协议。";
    private static final String BOARD = "施工现场未设置维权信息告示牌。";
    private static final String POSTING = "未按月公示上月考勤表，现有公示无作业人员签字。";
    private static final String GC1 = "91419001MA0010221U";
    private static final String GC2 = "91419001MA0010299U";
    private static final String GC3 = "91419001MA0010360J";
    private static final String GC4 = "91419001MA0010432B";
    private static final String SUB1 = "91419001MA00105044";

    private final DemoDesk desk;

    DemoHistory(DemoDesk desk) {
        this.desk = desk;
    }

    /** All steps of all cases, by time. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        closed(steps, story("JY2026008", List.of(found("V12", BOARD, GC1))));
        refused(steps, story("JY2026001", List.of(found("V03", DEVICE, GC1), found("V01", UNREGISTERED, SUB1),
                found("V12", BOARD, GC1))));
        overdue(steps, story("JY2026010", List.of(found("V02", CONTRACT, GC2), found("V13", POSTING, GC2))));
        reinspected(steps, story("JY2026003", List.of(found("V03", DEVICE, GC4))));
        answered(steps, story("JY2026002", List.of(found("V01", UNREGISTERED, GC1), found("V13", POSTING, GC1))));
        partly(steps, story("JY2026012", List.of(found("V03", DEVICE, GC1), found("V02", CONTRACT, SUB1))));
        extended(steps, story("JY2026004", List.of(found("V03", DEVICE, GC2))));
        asked(steps, story("JY2026006", List.of(found("V03", DEVICE, GC3))));
        suspended(steps, story("JY2026011", List.of(found("V13", POSTING, GC4))));
        running(steps, story("JY2026007", List.of(found("V03", DEVICE, GC3), found("V12", BOARD, GC3))));
        upTo(steps, story("JY2026009", List.of(found("V13", POSTING, GC4))), 29, 5);
        upTo(steps, story("JY2026005", List.of(found("V02", CONTRACT, SUB1))), 29, 4);
        upTo(steps, story("JY2026010", List.of(found("V12", BOARD, GC2))), 29, 3);
        upTo(steps, story("JY2026002", List.of(found("V14", "未按项目规模配备专职劳资专管员。", GC1))), 29, 2);
        upTo(steps, story("JY2026006", List.of(found("V20", "离场人员 5 名未办理退场登记。", SUB1))), 29, 1);
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private void closed(List<Step> steps, DemoCase one) {
        served(steps, one, 11);
        add(steps, 13, 10, one, that -> that.answer(GC1, 0));
        add(steps, 13, 15, one, DemoCase::giveOpinion);
        add(steps, 15, 10, one, that -> that.reinspect(Map.of()));
        add(steps, 15, 14, one, DemoCase::confirm);
        add(steps, 18, 9, one, DemoCase::close);
    }

    private void refused(List<Step> steps, DemoCase one) {
        served(steps, one, 12);
        add(steps, 14, 9, one, that -> that.answer(GC1, 0, 1));
        add(steps, 14, 16, one, that -> that.answer(SUB1, 0));
        add(steps, 20, 10, one, that -> that.reinspect(Map.of(1, "REFUSED")));
        add(steps, 20, 15, one, DemoCase::confirm);
    }

    private void overdue(List<Step> steps, DemoCase one) {
        served(steps, one, 18);
        add(steps, 26, 8, one, DemoCase::lapse);
    }

    private void reinspected(List<Step> steps, DemoCase one) {
        served(steps, one, 19);
        add(steps, 22, 10, one, that -> that.answer(GC4, 0));
        add(steps, 25, 9, one, DemoCase::giveOpinion);
        add(steps, 27, 10, one, that -> that.reinspect(Map.of()));
    }

    private void answered(List<Step> steps, DemoCase one) {
        served(steps, one, 26);
        add(steps, 29, 11, one, that -> that.answer(GC1, 0, 1));
    }

    private void partly(List<Step> steps, DemoCase one) {
        served(steps, one, 27);
        add(steps, 29, 16, one, that -> that.answer(SUB1, 0));
    }

    private void extended(List<Step> steps, DemoCase one) {
        served(steps, one, 22);
        add(steps, 27, 9, one, that -> that.askExtension(GC2, 5));
        add(steps, 27, 16, one, that -> that.grantExtension(5));
    }

    private void asked(List<Step> steps, DemoCase one) {
        served(steps, one, 25);
        add(steps, 29, 10, one, that -> that.askExtension(GC3, 3));
    }

    private void suspended(List<Step> steps, DemoCase one) {
        served(steps, one, 21);
        add(steps, 25, 9, one, DemoCase::suspend);
    }

    private void running(List<Step> steps, DemoCase one) {
        served(steps, one, 28);
    }

    private void served(List<Step> steps, DemoCase one, int day) {
        upTo(steps, one, day, 6);
    }

    /** The first so many steps of an order: open, draft, approve, issue, seal, serve. */
    private void upTo(List<Step> steps, DemoCase one, int day, int count) {
        List<Consumer<DemoCase>> all = List.of(DemoCase::open, DemoCase::draft, DemoCase::approve, DemoCase::issue,
                DemoCase::seal, DemoCase::serve);
        for (int i = 0; i < count; i++) {
            add(steps, day, 9 + i, one, all.get(i));
        }
    }

    private static void add(List<Step> steps, int day, int hour, DemoCase one, Consumer<DemoCase> act) {
        steps.add(new Step(ZERO.plusDays(day).atTime(hour, 0), () -> act.accept(one)));
    }

    private DemoCase story(String siteCode, List<DemoCase.Found> found) {
        return new DemoCase(desk, siteCode, found);
    }

    private static DemoCase.Found found(String violation, String facts, String liable) {
        return new DemoCase.Found(violation, facts, liable);
    }

    /** An act and the time of the city at which it is done. */
    record Step(LocalDateTime at, Runnable act) {
    }
}
