package org.duban.security;

import java.util.Locale;

import org.duban.problem.DubanProblem;
import org.duban.shared.TextKind;

import cn.hutool.core.util.CreditCodeUtil;

/** 统一社会信用代码 (GB 32100): eighteen characters of which the last checks the others. */
public final class CreditCode {

    private CreditCode() {
    }

    /**
     * The code in capitals, with the digits for which the letters O and I were typed: it has neither. Refuses one of a wrong
     * form
     * or with a wrong check character.
     */
    public static String checked(String field, String code) {
        String capitals = TextKind.CODE.clean(code).toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1');
        if (!CreditCodeUtil.isCreditCode(capitals)) {
            throw DubanProblem.invalid(field, "统一社会信用代码校验位不正确，请核对。",
                    "The check character of the credit code is wrong.");
        }
        return capitals;
    }
}
