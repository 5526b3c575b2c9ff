package org.duban.security;

import java.util.Locale;

import org.duban.problem.DubanProblem;

import cn.hutool.core.util.IdcardUtil;

/** 公民身份号码 (GB 11643): eighteen characters of which the last checks the others. It is never logged or shown whole. */
public final class IdentityNumber {

    private IdentityNumber() {
    }

    /** The number in capitals; refuses one of a wrong form, with an impossible birthday or a wrong check character. */
    public static String checked(String field, String number) {
        String capitals = number.strip().toUpperCase(Locale.ROOT);
        if (!IdcardUtil.isValidCard18(capitals)) {
            throw DubanProblem.invalid(field, "身份证号码校验位不正确，请核对。",
                    "The check character of the identity number is wrong.");
        }
        return capitals;
    }
}
