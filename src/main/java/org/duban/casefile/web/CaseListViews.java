package org.duban.casefile.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.calendar.LegalTime;
import org.duban.calendar.web.DueMark;
import org.duban.calendar.web.DueMarks;
import org.duban.calendar.web.DueWithin;
import org.duban.casefile.CaseLine;
import org.duban.casefile.CaseListSort;
import org.duban.casefile.CasePage;
import org.duban.casefile.CaseSearch;
import org.duban.casefile.CaseState;
import org.duban.page.web.ListAddress;
import org.duban.page.web.ListChoice;
import org.duban.page.web.ListColumn;
import org.duban.problem.Text;
import org.duban.security.Actor;
import org.duban.security.Role;
import org.duban.task.TaskNames;

/** Turns a page of the list of cases into what is shown. */
@ApplicationScoped
class CaseListViews {

    private static final int PAGE = 50;

    private final CaseSearch search;
    private final TaskNames names;
    private final DueMarks marks;

    CaseListViews(CaseSearch search, TaskNames names, DueMarks marks) {
        this.search = search;
        this.names = names;
        this.marks = marks;
    }

    /** The page that the address asks for. */
    @Transactional
    CaseListView of(CaseListAddress address, Actor reader, Locale locale) {
        DueMarks.Today today = marks.today();
        CasePage found = search.find(address.filter(today), reader, PAGE);
        ListAddress list = address.list();
        return new CaseListView(filter(address, reader, locale), columns(address.order(), list, reader, locale),
                found.lines().stream().map(one -> row(one, today, locale)).toList(),
                reader.isRegulator() && reader.is(Role.INSPECTOR), reader.readsAsAuthority(),
                address.page().map(after -> list.with("after", "")), found.next().map(cursor -> list.with("after", cursor)));
    }

    private CaseListView.Filter filter(CaseListAddress address, Actor reader, Locale locale) {
        return new CaseListView.Filter(address.words(), CaseListAddress.key(address.order()),
                Arrays.stream(CaseState.values()).map(one -> choice(one.name(), one.title().in(locale),
                        address.chosenState().map(CaseState::name))).toList(),
                names.kinds(reader).entrySet().stream().map(one -> choice(one.getKey(), one.getValue().in(locale),
                        address.element())).toList(),
                DueWithin.choices(address.within(), locale),
                search.officers(reader).entrySet().stream().map(one -> choice(one.getKey(), one.getValue(),
                        address.caseOfficer())).toList(),
                address.isFiltered());
    }

    private static ListChoice choice(String value, String name, Optional<String> chosen) {
        return new ListChoice(value, name, chosen.filter(value::equals).isPresent());
    }

    private static List<ListColumn> columns(CaseListSort order, ListAddress list, Actor reader, Locale locale) {
        List<ListColumn> columns = new ArrayList<>();
        columns.add(column(new Text("案号", "Case"), CaseListSort.OPENED, order, list, locale));
        columns.add(column(new Text("项目", "Site"), CaseListSort.SITE, order, list, locale));
        columns.add(ListColumn.of(new Text("办理环节", "Stage").in(locale)));
        columns.add(column(new Text("最近到期日", "Next due"), CaseListSort.DUE, order, list, locale));
        if (reader.readsAsAuthority()) {
            columns.add(column(new Text("责任单位", "Liable"), CaseListSort.LIABLE, order, list, locale));
            columns.add(column(new Text("承办人", "Officer"), CaseListSort.OFFICER, order, list, locale));
        }
        return columns;
    }

    private static ListColumn column(Text name, CaseListSort sort, CaseListSort now, ListAddress list, Locale locale) {
        return ListColumn.of(name.in(locale), CaseListAddress.key(sort), CaseListAddress.key(now), list);
    }

    private static CaseListView.Row row(CaseLine one, DueMarks.Today today, Locale locale) {
        DueMark due = one.standing().due().map(today::mark).orElse(DueMark.NONE);
        return new CaseListView.Row(String.valueOf(one.id()), one.caseNo(), one.siteName(),
                CasePageViews.state(one.state(), locale),
                one.standing().tasks().stream().map(task -> task.in(locale)).toList(), due, one.liable(), one.officer(),
                LegalTime.dayOf(one.openedAt()),
                // A day that is over says so itself.
                one.overdueSince().filter(day -> due.tone() != DueMark.Tone.OVERDUE));
    }
}
