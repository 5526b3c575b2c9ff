package org.duban.regulation;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which a penalty or an act of coercion is imposed, whatever is called so: what a management measure may not ask
 * for.
 *
 * @param kinds by the article that says what it is
 */
public record PenaltyWords(List<Kind> kinds) {

    private static final Pattern UNREAD = Pattern.compile("[^\\p{Lo}\\p{Lu}\\p{Ll}\\p{N}\\p{P}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{P}+");
    /** How the characters of such words are written elsewhere, each before the one that the words have. */
    private static final String TRADITIONAL = "責责項项業业產产給给處处罰罚沒没銷销暫暂證证級级質质資资執执許许關关閉闭營营經经開开復复進进場场現现單单員员報报評评譴谴記记錄录萬万兩两繼继續续嚴严準准標标競竞攬揽從从參参與与監监點点強强凍冻結结斷断"
            + "電电車车財财終终體体緩缓職职誠诚懲惩減减繳缴誡诫眾众";

    /** The first such word in a text, and what makes it one; none where the text imposes nothing. */
    public Optional<Found> in(String text) {
        String whole = UNREAD.matcher(simplified(Normalizer.normalize(text, Normalizer.Form.NFKC))).replaceAll("");
        // Read both with its marks and without: 停、工 is one word, and 停工，人员撤离 is not about 工人.
        return Stream.of(whole, MARKS.matcher(whole).replaceAll(""))
                .flatMap(reading -> kinds.stream().flatMap(kind -> kind.in(reading).stream())).findFirst();
    }

    private static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text);
        for (int i = 0; i < simple.length(); i++) {
            int at = TRADITIONAL.indexOf(simple.charAt(i));
            if (at >= 0 && at % 2 == 0) {
                simple.setCharAt(i, TRADITIONAL.charAt(at + 1));
            }
        }
        return simple.toString();
    }

    /** What one article calls a penalty. */
    public record Kind(String article, List<Pattern> words) {

        private Optional<Found> in(String reading) {
            return words.stream().map(word -> word.matcher(reading)).filter(Matcher::find)
                    .map(found -> new Found(found.group(), article)).findFirst();
        }
    }

    /** A word that imposes something, and the article that says what it is. */
    public record Found(String word, String article) {
    }
}
