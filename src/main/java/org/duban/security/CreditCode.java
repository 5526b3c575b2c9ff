package org.duban.security;

import java.util.Locale;
import java.util.regex.Pattern;

import org.duban.problem.DubanProblem;
import org.duban.shared.TextKind;

import cn.hutool.core.util.CreditCodeUtil;

/**
 * 统一社会信用代码 (GB 32100): eighteen characters of which the last checks the others; the register itself knows some, from before
 * 2016, of which it does not.
 *
 * @param value in capitals
 * @param fits whether the last character checks the others
 */
public record CreditCode(String value, boolean fits) {

    /** It has none of the letters that are read as digits. */
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    /** The code that was typed, with the digits for which the letters O and I stand; refuses one of a wrong form. */
    public static CreditCode read(String field, String typed) {
        String code = TextKind.CODE.clean(typed).toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1');
        if (!FORM.matcher(code).matches()) {
            throw DubanProblem.invalid(field, "统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），请核对。",
                    "A credit code has eighteen digits or capital letters, and none of I, O, S, V, Z.");
        }
        return new CreditCode(code, CreditCodeUtil.isCreditCode(code));
    }

    /** The code in capitals; refuses one of a wrong form or with a wrong check character. */
    public static String checked(String field, String typed) {
        return read(field, typed).confirmed(field, false).value();
    }

    /** The code, if its last character checks the others or somebody has said that it stands so in the register. */
    public CreditCode confirmed(String field, boolean said) {
        if (!fits && !said) {
            throw DubanProblem.invalid(field, "统一社会信用代码校验位不正确，请与营业执照核对；执照上确实如此的，确认后可以登记（codeConfirmed）。",
                    "The check character of the credit code is wrong. Compare it with the licence; if it stands there so, confirm it"
                            + " (codeConfirmed).")
                    .with("confirm", "codeConfirmed");
        }
        return this;
    }
}
