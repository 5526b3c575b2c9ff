package org.duban.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.hutool.core.convert.NumberChineseFormatter;
import io.quarkus.qute.TemplateExtension;

/** How official documents write days and count their parts. */
@TemplateExtension(namespace = "official")
final class OfficialStyle {

    private static final int WIDE = 11;
    private static final int MEDIUM = 15;
    private static final int OVER_THE_DATE = 14;

    private OfficialStyle() {
    }

    /** A day with Arabic digits and no leading zero: 2026年7月13日. */
    static String day(String iso) {
        return day(LocalDate.parse(iso));
    }

    /** A day with Arabic digits and no leading zero. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 一、二、三 … */
    static String numeral(int number) {
        String words = NumberChineseFormatter.format(number, false);
        return words.startsWith("一十") ? words.substring(1) : words;
    }

    /** In how large letters an issuer's name fits on one line of the red head. */
    static String headSize(String name) {
        return name.length() <= WIDE ? "wide" : name.length() <= MEDIUM ? "medium" : "long";
    }

    /** Whether a signer's name can stand centred over a date that ends four characters before the margin. */
    static String signatureFit(String name) {
        return name.length() <= OVER_THE_DATE ? "over" : "beside";
    }

    /** Officers with the numbers of their certificates, in one run of text. */
    static String officers(List<Map<String, String>> officers) {
        return officers.stream().map(one -> one.get("name") + "（执法证号：" + one.get("certificate") + "）")
                .collect(Collectors.joining("、"));
    }
}
