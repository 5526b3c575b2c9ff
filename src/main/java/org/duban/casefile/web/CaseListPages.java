package org.duban.casefile.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.duban.calendar.LegalTime;
import org.duban.casefile.CaseSearch;
import org.duban.casefile.CaseState;
import org.duban.problem.DubanProblem;
import org.duban.problem.web.Language;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.security.Role;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The list of cases: filter and page are in the address. */
@Path("/cases")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ "regulator", "province-observer", "contractor", "supervisor", "builder" })
public class CaseListPages {

    private static final int PAGE = 50;

    private final CaseSearch search;
    private final CurrentUser user;

    CaseListPages(CaseSearch search, CurrentUser user) {
        this.search = search;
        this.user = user;
    }

    /** A page of the cases. */
    record list(CaseListView view) implements TemplateInstance {
    }

    /** The cases that the reader may know of, the newest first. */
    @GET
    public TemplateInstance page(@RestQuery Optional<String> q, @RestQuery Optional<String> state,
            @RestQuery @DefaultValue("false") boolean overdue, @RestQuery Optional<String> after, HttpHeaders headers) {
        Actor reader = user.actor();
        Locale locale = Language.of(headers);
        Optional<String> text = q.map(String::strip).filter(one -> !one.isEmpty());
        Optional<CaseState> wanted = state.filter(one -> !one.isEmpty()).map(CaseListPages::stateOf);
        List<CaseSearch.CaseLine> found = search.find(new CaseSearch.Filter(wanted, Optional.empty(), text, overdue,
                after.filter(one -> !one.isEmpty()).map(CaseListPages::cursor)), reader, PAGE + 1);
        List<CaseSearch.CaseLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        String here = "/cases?q=" + URLEncoder.encode(text.orElse(""), StandardCharsets.UTF_8) + "&state="
                + wanted.map(CaseState::name).orElse("") + (overdue ? "&overdue=true" : "");
        return new list(new CaseListView(shown.stream().map(one -> row(one, locale)).toList(), text.orElse(""),
                Arrays.stream(CaseState.values()).map(one -> new CaseListView.Choice(one.name(),
                        one.title().in(locale), wanted.filter(one::equals).isPresent())).toList(),
                overdue, text.isPresent() || wanted.isPresent() || overdue, reader.isRegulator() && reader.is(Role.INSPECTOR),
                after.filter(one -> !one.isEmpty()).map(one -> here),
                found.size() > PAGE ? Optional.of(here + "&after=" + shown.getLast().id()) : Optional.empty()));
    }

    private static CaseListView.Row row(CaseSearch.CaseLine one, Locale locale) {
        return new CaseListView.Row(String.valueOf(one.id()), one.caseNo(), one.siteName(),
                CasePageViews.state(one.state(), locale), LegalTime.dayOf(one.openedAt()), one.overdueSince());
    }

    private static CaseState stateOf(String name) {
        return Arrays.stream(CaseState.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> DubanProblem.invalid("state", "没有这种状态。", "There is no such state."));
    }

    private static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw DubanProblem.invalid("after", "翻页参数无效，请从第一页开始。",
                    "This cursor is not one of ours; begin with the first page.");
        }
    }
}
