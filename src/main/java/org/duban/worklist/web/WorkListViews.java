package org.duban.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.calendar.web.DueMarks;
import org.duban.engine.Models;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.worklist.DossierLines;
import org.duban.worklist.WorkItem;
import org.duban.worklist.WorkList;
import org.duban.worklist.WorkListQuery;
import org.duban.worklist.WorkPage;
import org.jspecify.annotations.Nullable;

/** Turns a page of the work list into what is shown. */
@ApplicationScoped
class WorkListViews {

    private static final Map<String, Text> DUES = Map.of("overdue", new Text("已逾期", "overdue"), "soon",
            new Text("三个工作日内", "within three working days"), "week", new Text("七日内", "within seven days"));

    private final WorkList workList;
    private final DossierLines lines;
    private final Models models;
    private final DueMarks marks;

    WorkListViews(WorkList workList, DossierLines lines, Models models, DueMarks marks) {
        this.workList = workList;
        this.lines = lines;
        this.models = models;
        this.marks = marks;
    }

    /** The page that the address asks for. */
    WorkListView of(WorkListAddress address, Actor reader, Locale locale) {
        DueMarks.Today today = marks.today();
        WorkPage page = workList.page(address.query(today), reader);
        return new WorkListView(tabs(address, reader, page, today, locale), filter(address, locale),
                columns(address, locale), rows(page.items(), today, locale),
                WorkListAddress.given(address.after()).map(after -> address.with("after", "")),
                page.next().map(cursor -> address.with("after", cursor)));
    }

    private List<WorkListView.Tab> tabs(WorkListAddress address, Actor reader, WorkPage shown, DueMarks.Today today,
            Locale locale) {
        List<WorkListView.Tab> tabs = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            if (tab == Tab.ALL && !reader.readsAsAuthority()) {
                continue;
            }
            boolean current = tab.key.equals(address.whose());
            WorkPage counted = current ? shown : workList.page(one(address.query(today), tab), reader);
            tabs.add(new WorkListView.Tab(tab.key, tab.name.in(locale), address.with("tab", tab.key),
                    counted.count() + (counted.more() ? "+" : ""), current));
        }
        return tabs;
    }

    private static WorkListQuery one(WorkListQuery query, Tab tab) {
        return new WorkListQuery(Params.whose(tab.key), query.process(), query.element(), query.overdue(),
                query.dueFrom(), query.dueTo(), query.text(), query.sort(), Optional.empty(), 1);
    }

    private WorkListView.Filter filter(WorkListAddress address, Locale locale) {
        List<WorkListView.Choice> kinds = new ArrayList<>();
        models.userTasks().forEach((at, task) -> {
            String element = at.substring(at.indexOf('/') + 1);
            kinds.add(new WorkListView.Choice(element, task.name().in(locale),
                    address.kind().filter(element::equals).isPresent()));
        });
        List<WorkListView.Choice> dues = DUES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(due -> new WorkListView.Choice(due.getKey(), due.getValue().in(locale),
                        address.due().filter(due.getKey()::equals).isPresent()))
                .toList();
        return new WorkListView.Filter(address.whose(), address.q().orElse(""), address.order(), kinds, dues,
                address.isFiltered());
    }

    private static List<WorkListView.Column> columns(WorkListAddress address, Locale locale) {
        return List.of(column(address, "caseNo", new Text("任务 / 案号", "Task / case").in(locale)),
                column(address, "", new Text("项目", "Site").in(locale)),
                column(address, "", new Text("办理单位", "Organisation").in(locale)),
                column(address, "", new Text("办理人", "Who").in(locale)),
                column(address, "due", new Text("到期日", "Due").in(locale)),
                column(address, "created", new Text("收到日期", "Received").in(locale)));
    }

    private static WorkListView.Column column(WorkListAddress address, String sort, String name) {
        return new WorkListView.Column(name,
                sort.isEmpty() ? Optional.empty() : Optional.of(address.with("sort", sort)),
                sort.equals(address.order()));
    }

    private List<WorkListView.Row> rows(List<WorkItem> items, DueMarks.Today today, Locale locale) {
        Map<Long, DossierLines.Line> names = lines.of(items.stream().map(WorkItem::caseId).collect(Collectors.toSet()));
        return items.stream().map(item -> new WorkListView.Row(String.valueOf(item.id()),
                item.name().in(locale), item.caseNo(),
                Optional.ofNullable(names.get(item.caseId())).map(DossierLines.Line::about).orElse(""),
                item.organisation().orElse(""), item.assignee(), item.mine(),
                item.paused(), !item.paused() && suspended(names.get(item.caseId())), item.returned(),
                TaskDue.mark(item.due(), item.paused() || suspended(names.get(item.caseId())), today),
                LegalTime.dayOf(item.createdAt()))).toList();
    }

    private static boolean suspended(DossierLines.@Nullable Line line) {
        return line != null && line.suspended();
    }

    private enum Tab {
        MINE("mine", "我的", "Mine"),
        UNIT("unit", "本单位", "My unit"),
        UNASSIGNED("unassigned", "未领取", "Unassigned"),
        ALL("all", "全部", "All");

        private final String key;
        private final Text name;

        Tab(String key, String zh, String en) {
            this.key = key;
            this.name = new Text(zh, en);
        }
    }
}
