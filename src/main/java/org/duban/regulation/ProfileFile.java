package org.duban.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.duban.calendar.Period;
import org.duban.calendar.Unit;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads a profile from its folder and refuses one that contradicts itself. */
final class ProfileFile {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final int LONGEST_DAYS = 60;

    private ProfileFile() {
    }

    static Profile read(String folder) {
        try (InputStream head = open(folder + "/profile.yaml");
                InputStream rules = open(folder + "/rectification.yaml");
                InputStream penalties = open(folder + "/penalties.yaml")) {
            return of(YAML.readValue(head, Head.class), List.of(YAML.readValue(rules, Rule[].class)),
                    new PenaltyWords(List.of(YAML.readValue(penalties, PenaltyWords.Kind[].class))));
        } catch (IOException failure) {
            throw new IllegalStateException("the profile in " + folder + " cannot be read", failure);
        }
    }

    static Profile of(Head head, List<Rule> rules, PenaltyWords penalties) {
        require(!head.regions().isEmpty(), "no region", head.key());
        Map<String, RectifyRule> rectify = new LinkedHashMap<>();
        for (Rule rule : rules) {
            require(rule.days() > 0 && rule.days() <= LONGEST_DAYS, "days out of range", rule.violation());
            RectifyRule made = new RectifyRule(rule.violation(), rule.days(), rule.fraud(), yes(rule.extendable()),
                    yes(rule.ownDate()), rule.measured(), head.basis(rule.violated()),
                    head.norms().get(rule.violated().norm()).since(), head.basis(rule.basis()),
                    head.consequence(rule.basis()));
            require(!(made.fraud() && made.extendable()), "fraud is never extended", rule.violation());
            require(rectify.put(rule.violation(), made) == null, "named twice", rule.violation());
        }
        HeadOrder order = head.order();
        return new Profile(head.key(), head.version(), head.title(), head.validFrom(), head.regions(),
                new Profile.Order(head.basis(order.basis()), order.reportTo(), order.contact(), order.counting(),
                        order.consequence(), order.statement(), order.remedy().words()),
                new Profile.Opinion(new Period(head.opinion().amount(), head.opinion().unit()),
                        head.basis(head.opinion().basis())),
                new Profile.Extension(head.extension().decide(), head.basis(head.extension().basis())), interview(head),
                Map.copyOf(head.handling()), Map.copyOf(rectify), penalties);
    }

    private static Profile.Interview interview(Head head) {
        HeadInterview one = head.interview();
        require(one.counted() > 0, "no interview counts", head.key());
        return new Profile.Interview(one.notice(), one.hold(), one.commitment(), one.counted(), head.basis(one.overdue()),
                head.basis(one.progress()), one.consequence());
    }

    private static boolean yes(@Nullable Boolean flag) {
        return flag == null || flag;
    }

    private static void require(boolean holds, String fault, String where) {
        if (!holds) {
            throw new IllegalStateException("regulation: " + fault + " at " + where);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
        if (file == null) {
            throw new IOException(path + " is not there");
        }
        return file;
    }

    record Head(String key, String version, String title, LocalDate validFrom, List<String> regions,
            Map<String, Norm> norms, HeadOrder order, HeadOpinion opinion, HeadExtension extension, HeadInterview interview,
            Map<String, Period> handling) {

        LegalBasis basis(Source source) {
            Norm norm = norms.get(source.norm());
            require(norm != null && !source.article().isBlank(), "unknown norm or no article", source.toString());
            return new LegalBasis(norm.title(), source.article(), norm.rank());
        }

        Optional<String> consequence(Source source) {
            Map<String, String> said = norms.get(source.norm()).consequences();
            return said == null ? Optional.empty()
                    : said.entrySet().stream().filter(one -> source.article().startsWith(one.getKey())).map(Map.Entry::getValue)
                            .findFirst();
        }
    }

    /**
     * A norm.
     *
     * @param since the first day on which it binds
     * @param consequences by the beginning of an article what it says of who does not obey an order that rests on it
     */
    record Norm(String title, Rank rank, LocalDate since, @Nullable Map<String, String> consequences) {
    }

    record Source(String norm, String article) {
    }

    record HeadOrder(Source basis, String reportTo, String contact, String counting, String consequence, String statement,
            HeadRemedy remedy) {
    }

    /**
     * What can be done against an order.
     *
     * @param none why nothing can; the others are empty then
     */
    record HeadRemedy(@Nullable String reconsideration, int days, @Nullable String court, int months, @Nullable String none) {

        String words() {
            require((none == null) == (reconsideration != null && court != null && days > 0 && months > 0),
                    "neither remedy nor why there is none", "order");
            return none != null ? none
                    : "如不服本通知书，可以自收到本通知书之日起%s日内向%s申请行政复议，也可以自收到本通知书之日起%s个月内向%s提起行政诉讼。"
                            .formatted(days, reconsideration, months, court)
                            + "复议、诉讼期间不停止本通知书的执行，法律另有规定的除外。";
        }
    }

    record HeadOpinion(int amount, Unit unit, Source basis) {
    }

    record HeadExtension(Period decide, Source basis) {
    }

    record HeadInterview(Period notice, Period hold, Period commitment, int counted, Source overdue, Source progress,
            String consequence) {
    }

    record Rule(String violation, int days, boolean fraud, @Nullable Boolean extendable, @Nullable Boolean ownDate,
            boolean measured, Source violated, Source basis) {
    }
}
