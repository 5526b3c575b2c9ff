package org.duban.interview;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.duban.problem.Text;
import org.duban.shared.Clause;

/** Violations of one kind, for which interviews are counted together. */
@Clause("A7")
public enum Family {

    /** 实名登记. */
    REGISTRATION("实名登记", "Registration", "V01", "V02", "V06", "V07", "V20", "V32"),
    /** 考勤设备和数据. */
    DEVICE("考勤设备和数据", "Devices and data", "V03", "V04", "V05", "V29"),
    /** 公示. */
    POSTING("公示", "Posting", "V12", "V13"),
    /** 管理责任. */
    DUTY("管理责任", "Duties of management", "V14", "V15", "V21", "V22", "V23", "V30", "V33"),
    /** 到岗考勤. */
    ATTENDANCE("到岗考勤", "Attendance", "V08", "V09", "V10", "V11", "V28"),
    /** 工资和资金. */
    MONEY("工资和资金", "Wages and money", "V16", "V17", "V18", "V19", "V31");

    private final Text title;
    private final Set<String> violations;

    Family(String zh, String en, String... violations) {
        this.title = new Text(zh, en);
        this.violations = Set.of(violations);
    }

    /** In words. */
    public Text title() {
        return title;
    }

    /** The family of a violation, if it is of one. */
    public static Optional<Family> of(String violation) {
        return Arrays.stream(values()).filter(one -> one.violations.contains(violation)).findFirst();
    }
}
