package org.duban.home;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.duban.problem.Text;
import org.duban.security.Role;

/** What people call the roles. */
public final class RoleTitles {

    private RoleTitles() {
    }

    /** The names of roles given by their keys; what is no role of ours is left as it is. */
    public static String of(String keys, Locale locale) {
        return Arrays.stream(keys.split("[,\\s]+")).map(key -> Role.of(key).map(RoleTitles::of)
                .map(title -> title.in(locale)).orElse(key)).collect(Collectors.joining("、"));
    }

    /** The name of a role. */
    public static Text of(Role role) {
        return switch (role) {
            case BUILDER -> new Text("建设单位", "builder");
            case CONTRACTOR -> new Text("施工单位", "contractor");
            case SUPERVISOR -> new Text("监理单位", "supervisor");
            case REGULATOR -> new Text("监管人员", "regulator");
            case INSPECTOR -> new Text("执法检查人员", "inspector");
            case CASE_OFFICER -> new Text("案件承办人", "case officer");
            case LEGAL_REVIEWER -> new Text("法制审核人员", "legal reviewer");
            case HEARING_PRESIDER -> new Text("听证主持人", "hearing presider");
            case LEADER -> new Text("机关负责人", "leader of the authority");
            case CREDIT -> new Text("信用管理人员", "credit officer");
            case ADMIN -> new Text("系统管理员", "administrator");
            case OBSERVER -> new Text("省级监督人员", "observer of the province");
        };
    }
}
