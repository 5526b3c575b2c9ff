package org.duban.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.LegalTime;
import org.duban.calendar.web.DueMarks;
import org.duban.calendar.web.DueWithin;
import org.duban.casefile.LiableNames;
import org.duban.page.web.ListAddress;
import org.duban.page.web.ListChoice;
import org.duban.page.web.ListColumn;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.task.TaskNames;
import org.duban.worklist.DossierLines;
import org.duban.worklist.WorkItem;
import org.duban.worklist.WorkList;
import org.duban.worklist.WorkListQuery;
import org.duban.worklist.WorkListQuery.Whose;
import org.duban.worklist.WorkPage;
import org.jspecify.annotations.Nullable;

/** Turns a page of the work list into what is shown. */
@ApplicationScoped
class WorkListViews {

    private static final Map<Whose, Text> TITLES = Map.of(Whose.MINE, new Text("我的", "Mine"), Whose.UNIT,
            new Text("本单位", "My unit"), Whose.UNASSIGNED, new Text("未领取", "Unassigned"), Whose.ALL,
            new Text("全部", "All"));

    private final WorkList workList;
    private final DossierLines lines;
    private final LiableNames liable;
    private final TaskNames names;
    private final DueMarks marks;

    WorkListViews(WorkList workList, DossierLines lines, LiableNames liable, TaskNames names, DueMarks marks) {
        this.workList = workList;
        this.lines = lines;
        this.liable = liable;
        this.names = names;
        this.marks = marks;
    }

    /**
     * The page that the address asks for. Where it names no list, what his organisation has to do in his roles, his own among
     * it;
     * all that he may read where that is nothing.
     */
    WorkListView of(WorkListAddress address, Actor reader, Locale locale) {
        DueMarks.Today today = marks.today();
        Whose whose = address.whose().map(Params::whose).orElse(Whose.UNIT);
        WorkPage page = workList.page(address.query(whose, today), reader);
        if (address.whose().isEmpty() && page.count() == 0 && reader.readsAsAuthority()) {
            whose = Whose.ALL;
            page = workList.page(address.query(whose, today), reader);
        }
        ListAddress list = address.list(key(whose));
        return new WorkListView(tabs(whose, address, reader, page, today, locale), filter(address, list, reader, locale),
                columns(address.order(), list, reader, locale), rows(page.items(), today, reader, locale),
                address.page().map(after -> list.with("after", "")), page.next().map(cursor -> list.with("after", cursor)));
    }

    private List<WorkListView.Tab> tabs(Whose shownList, WorkListAddress address, Actor reader, WorkPage shown,
            DueMarks.Today today, Locale locale) {
        List<WorkListView.Tab> tabs = new ArrayList<>();
        for (Whose one : Whose.values()) {
            if (one == Whose.ALL && !reader.readsAsAuthority()) {
                continue;
            }
            boolean current = one == shownList;
            WorkPage counted = current ? shown : workList.page(counted(address.query(one, today)), reader);
            tabs.add(new WorkListView.Tab(TITLES.get(one).in(locale), address.list(key(one)).with("after", ""),
                    counted.count() + (counted.more() ? "+" : ""), current));
        }
        return tabs;
    }

    private static WorkListQuery counted(WorkListQuery query) {
        return new WorkListQuery(query.whose(), query.process(), query.element(), query.overdue(), query.dueFrom(),
                query.dueTo(), query.text(), query.sort(), Optional.empty(), 1);
    }

    private WorkListView.Filter filter(WorkListAddress address, ListAddress list, Actor reader, Locale locale) {
        List<ListChoice> kinds = names.kinds(reader).entrySet().stream()
                .map(kind -> new ListChoice(kind.getKey(), kind.getValue().in(locale),
                        address.element().filter(kind.getKey()::equals).isPresent()))
                .toList();
        return new WorkListView.Filter(list.values().get("tab"), address.words(), address.order(), kinds,
                DueWithin.choices(address.within(), locale), address.isFiltered());
    }

    private static List<ListColumn> columns(String order, ListAddress list, Actor reader, Locale locale) {
        return List.of(ListColumn.of(new Text("任务 / 案号", "Task / case").in(locale), "caseNo", order, list),
                ListColumn.of((reader.readsAsAuthority() ? new Text("项目 / 责任单位", "Site / liable")
                        : new Text("项目", "Site")).in(locale)),
                ListColumn.of(new Text("办理单位", "Organisation").in(locale)),
                ListColumn.of(new Text("办理人", "Who").in(locale)),
                ListColumn.of(new Text("到期日", "Due").in(locale), "due", order, list),
                ListColumn.of(new Text("收到日期", "Received").in(locale), "created", order, list));
    }

    private List<WorkListView.Row> rows(List<WorkItem> items, DueMarks.Today today, Actor reader, Locale locale) {
        Set<Long> cases = items.stream().map(WorkItem::caseId).collect(Collectors.toSet());
        Map<Long, DossierLines.Line> about = lines.of(cases);
        Map<Long, List<String>> companies = liable.of(List.copyOf(cases), reader);
        return items.stream().map(item -> new WorkListView.Row(String.valueOf(item.id()),
                item.name().in(locale), item.caseNo(),
                Optional.ofNullable(about.get(item.caseId())).map(DossierLines.Line::about).orElse(""),
                companies.getOrDefault(item.caseId(), List.of()),
                item.organisation().orElse(""), item.assignee(), item.mine(),
                item.paused(), !item.paused() && suspended(about.get(item.caseId())), item.returned(),
                TaskDue.mark(item.due(), item.paused() || suspended(about.get(item.caseId())), today),
                LegalTime.dayOf(item.createdAt()))).toList();
    }

    private static boolean suspended(DossierLines.@Nullable Line line) {
        return line != null && line.suspended();
    }

    private static String key(Whose list) {
        return list.name().toLowerCase(Locale.ROOT);
    }
}
