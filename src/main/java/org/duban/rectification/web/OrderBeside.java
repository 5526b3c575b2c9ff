package org.duban.rectification.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.calendar.web.DueMarks;
import org.duban.casefile.CaseFile;
import org.duban.casefile.CaseFiles;
import org.duban.measure.Extension;
import org.duban.measure.Measures;
import org.duban.measure.web.BesideTask;
import org.duban.problem.Text;
import org.duban.rectification.OrderRecords;
import org.duban.rectification.ReadingOrders;
import org.duban.rectification.Rectification;
import org.duban.rectification.RectificationItem;
import org.duban.rectification.Rectifications;
import org.duban.security.Actor;
import org.duban.task.UserTask;

import io.quarkus.qute.TemplateInstance;

/** Beside the tasks of an order: the items, with what was answered, said and found of them. */
@ApplicationScoped
class OrderBeside implements BesideTask {

    private final Measures measures;
    private final Rectifications orders;
    private final CaseFiles files;
    private final ReadingOrders reading;
    private final ItemsBeside items;
    private final OrdersSectionViews views;
    private final DueMarks marks;

    OrderBeside(Measures measures, Rectifications orders, CaseFiles files, ReadingOrders reading, ItemsBeside items,
            OrdersSectionViews views, DueMarks marks) {
        this.measures = measures;
        this.orders = orders;
        this.files = files;
        this.reading = reading;
        this.items = items;
        this.views = views;
        this.marks = marks;
    }

    /** The items. */
    record beside(BesideView view) implements TemplateInstance {
    }

    @Override
    public String processId() {
        return Rectification.PROCESS;
    }

    @Override
    public Optional<TemplateInstance> of(UserTask task, Actor reader, Locale locale) {
        List<Rectification> all = orders.ofCase(task.episode().dossierId());
        return measures.of(task.episode()).flatMap(id -> all.stream().filter(one -> one.id() == id).findFirst())
                .flatMap(order -> of(task, order, all, reader, locale));
    }

    private Optional<TemplateInstance> of(UserTask task, Rectification order, List<Rectification> all, Actor reader,
            Locale locale) {
        OrderRecords records = reading.of(all, reader);
        Set<Long> about = items.of(task, order, all, records);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        CaseFile file = files.get(order.dossierId());
        Map<Long, List<OrdersView.File>> visits = reader.readsAsAuthority() ? visits(order.dossierId()) : Map.of();
        DueMarks.Today today = marks.today();
        List<BesideView.Order> shown = all.reversed().stream()
                .map(one -> order(one, one.id() != order.id(), about, records, visits,
                        views.order(one, records, file, reader, today, locale), reader, locale))
                .filter(one -> !one.items().isEmpty()).toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new beside(new BesideView(shown)));
    }

    private static BesideView.Order order(Rectification order, boolean earlier, Set<Long> about, OrderRecords records,
            Map<Long, List<OrdersView.File>> visits, OrdersView.Order seen, Actor reader, Locale locale) {
        Map<String, RectificationItem> byId = order.items().stream()
                .collect(Collectors.toMap(one -> String.valueOf(one.id()), Function.identity()));
        return new BesideView.Order(seen, earlier, seen.items().stream()
                .filter(one -> about.contains(byId.get(one.id()).id()))
                .map(one -> item(one, byId.get(one.id()), records, visits, reader, locale)).toList());
    }

    private static BesideView.Item item(OrdersView.Item seen, RectificationItem item, OrderRecords records,
            Map<Long, List<OrdersView.File>> visits, Actor reader, Locale locale) {
        boolean between = reader.readsAsAuthority() || item.organisationId() == reader.organisationId();
        return new BesideView.Item(seen, item.place(), item.foundOn(),
                records.extension(item).filter(one -> between).map(one -> request(one).in(locale)),
                visits.getOrDefault(item.id(), List.of()));
    }

    private static Text request(Extension one) {
        Text decided = switch (one.state()) {
            case PENDING -> new Text("待审批", "not decided yet");
            case SILENT -> new Text("逾期未审批，按申请延长", "not decided in time, given as asked");
            case GRANTED -> new Text("准予 " + one.grantedDays().orElseThrow() + " 天",
                    one.grantedDays().orElseThrow() + " granted");
            case DENIED -> new Text("未准予", "denied");
            case MOOT -> new Text("已无必要", "needed no longer");
        };
        return new Text("%s 天，%s：%s".formatted(one.days(), decided.zh(), one.reason()),
                "%s days, %s: %s".formatted(one.days(), decided.en(), one.reason()));
    }

    private Map<Long, List<OrdersView.File>> visits(long caseId) {
        return reading.visits(caseId).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                one -> one.getValue().entrySet().stream()
                        .map(file -> new OrdersView.File(String.valueOf(file.getKey()), file.getValue())).toList()));
    }
}
