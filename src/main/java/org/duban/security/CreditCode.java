package org.duban.security;

import java.util.Locale;

import org.duban.problem.DubanProblem;

import cn.hutool.core.util.CreditCodeUtil;

/** 统一社会信用代码 (GB 32100): eighteen characters of which the last checks the others. */
public final class CreditCode {

    private CreditCode() {
    }

    /** The code in capitals; refuses one of a wrong form or with a wrong check character. */
    public static String checked(String field, String code) {
        String capitals = code.strip().toUpperCase(Locale.ROOT);
        if (!CreditCodeUtil.isCreditCode(capitals)) {
            throw DubanProblem.invalid(field, "统一社会信用代码校验位不正确，请核对。",
                    "The check character of the credit code is wrong.");
        }
        return capitals;
    }
}
