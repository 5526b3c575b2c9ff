package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.duban.casefile.ServiceReceipt;
import org.duban.problem.DubanProblem;
import org.duban.rectification.RectificationNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** The page of official documents (GB/T 9704-2012), measured in the PDF itself. */
@QuarkusTest
class DocumentPdfTest {

    private static final double TOP = 37;
    private static final double LEFT = 28;
    private static final double RIGHT = 210 - 26;
    private static final double BOTTOM = 297 - 35;
    /** The column of a table in which the names of its rows stand. */
    private static final double NAMES = 29;
    private static final int DPI = 127;
    private static final double PIXELS_PER_MM = DPI / 25.4;

    private final DocumentPdf pdf;
    private final FrozenData frozen;

    DocumentPdfTest(DocumentPdf pdf, FrozenData frozen) {
        this.pdf = pdf;
        this.frozen = frozen;
    }

    static Stream<DocumentContent> contents() {
        return Stream.of(DocumentFixture.notice(6), DocumentFixture.receipt(), DocumentFixture.report(4),
                DocumentFixture.opinion(4));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void shouldKeepTheMarginsOnA4(DocumentContent content) throws IOException {
        try (PDDocument document = Loader.loadPDF(made(content))) {
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(595.28f, within(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(841.89f, within(0.5f));
            });
            assertThat(body(document)).isNotEmpty().allSatisfy(glyph -> {
                assertThat((double) glyph.left()).isGreaterThan(LEFT - 1);
                assertThat((double) glyph.right()).isLessThan(RIGHT + 1);
                assertThat((double) glyph.baseline()).isBetween(TOP, BOTTOM);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void shouldEmbedEveryFaceAsASubset(DocumentContent content) throws IOException {
        try (PDDocument document = Loader.loadPDF(made(content))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).matches("[A-Z]{6}\\+Noto.*SC.*");
                }
            }
        }
    }

    @Test
    void shouldSetSixteenPointsInLinesOfTwentyEightCharacters() throws IOException {
        try (PDDocument document = Loader.loadPDF(made(withFacts("中".repeat(900))))) {
            Map<Float, List<Glyph>> lines = lines(document, 2);
            List<List<Glyph>> full = lines.values().stream()
                    .filter(line -> line.stream().allMatch(glyph -> glyph.text().equals("中"))).toList();
            assertThat(full).isNotEmpty().allSatisfy(line -> {
                assertThat(line).hasSize(28);
                assertThat(line).allSatisfy(glyph -> assertThat(glyph.points()).isCloseTo(16f, within(0.05f)));
            });
        }
    }

    @Test
    void shouldSetTwentyTwoLinesOnAPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(made(withFacts("中".repeat(1500))))) {
            List<Float> baselines = List.copyOf(lines(document, 3).keySet());
            assertThat(baselines).hasSize(22);
            for (int i = 1; i < baselines.size(); i++) {
                assertThat((baselines.get(i) - baselines.get(i - 1)) * 72 / 25.4).isCloseTo(28.95, within(0.1));
            }
        }
    }

    @Test
    void shouldPrintTheIssuerInRedAboveARedRule() throws IOException {
        try (PDDocument document = Loader.loadPDF(made(DocumentFixture.notice(1)))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            List<Integer> red = redRows(page);
            assertThat(red.getFirst() / PIXELS_PER_MM).isCloseTo(TOP + 35, within(3.0));
            double number = Glyph.of(document).stream().filter(glyph -> glyph.text().equals("限")).findFirst()
                    .orElseThrow().baseline();
            assertThat(red.getLast() / PIXELS_PER_MM - number).isCloseTo(4 + 2, within(1.0));
            assertThat(redRows(new PDFRenderer(document).renderImageWithDPI(1, DPI))).isEmpty();
        }
    }

    @Test
    void shouldEndTheDateFourCharactersBeforeTheMargin() throws IOException {
        try (PDDocument document = Loader.loadPDF(made(DocumentFixture.notice(2)))) {
            List<Glyph> date = List.copyOf(lines(document, document.getNumberOfPages()).values()).getLast();
            assertThat(date.stream().map(Glyph::text).collect(Collectors.joining())).isEqualTo("2026年7月13日");
            assertThat((double) date.getLast().right()).isCloseTo(RIGHT - 4 * 16 * 25.4 / 72, within(1.0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 650, 700 })
    void shouldNotLeaveIssuerAndDateAloneOnAPage(int characters) throws IOException {
        try (PDDocument document = Loader.loadPDF(made(withFacts("中".repeat(characters))))) {
            assertThat(lines(document, document.getNumberOfPages())).hasSizeGreaterThan(2);
        }
    }

    @Test
    void shouldPrintTheServiceReceiptOnOnePage() throws IOException {
        try (PDDocument document = Loader.loadPDF(made(DocumentFixture.receipt()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void shouldNumberItsPages() throws IOException {
        try (PDDocument document = Loader.loadPDF(made(DocumentFixture.notice(3)))) {
            List<Glyph> first = foot(document, 1);
            List<Glyph> second = foot(document, 2);
            assertThat(text(first)).contains("—1—");
            assertThat(text(second)).contains("—2—");
            assertThat(first.getLast().right()).isGreaterThan(150);
            assertThat(second.getFirst().left()).isLessThan(50);
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void shouldPrintRareCharacters(DocumentContent content) throws IOException {
        try (PDDocument document = Loader.loadPDF(made(content))) {
            String text = text(Glyph.of(document));
            assertThat(text).doesNotContain("#", "�");
            if (content instanceof RectificationNotice) {
                assertThat(text).contains("䶮", "𬭎", "㛃");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
    void shouldLeaveNoPageWithNothingButTheSeal(int items) throws IOException {
        for (DocumentContent content : List.of(DocumentFixture.notice(items), DocumentFixture.opinion(items))) {
            try (PDDocument document = Loader.loadPDF(made(content))) {
                List<Glyph> last = Glyph.of(document).stream().filter(one -> one.page() == document.getNumberOfPages())
                        .toList();
                assertThat(text(last)).as("%s items", items).contains("联系人：", "2026年7月13日");
            }
        }
    }

    @Test
    void shouldSayWhatWasViolatedWhatItRestsOnHowItIsCountedAndWhatCanBeDoneAgainstIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(made(DocumentFixture.notice(2)))) {
            assertThat(text(Glyph.of(document)).replaceAll("\\s", "")).contains(
                    "依据《关于加强建筑工人实名制管理的实施方案》三（二）的规定，现下达本通知书",
                    "违反《建筑工人实名制管理办法（试行）》第十条第一款的规定，根据《保障农民工工资支付条例》第五十五条第（三）项的规定，责令",
                    "送达当日不计入", "责令项目停工，并处5万元以上", "陈述、申辩不停止", "申请行政复议");
        }
    }

    @Test
    void shouldRefuseACharacterThatNoFaceHas() {
        assertThatThrownBy(() -> made(withFacts("工人𡋾某")))
                .isInstanceOfSatisfying(DubanProblem.class, problem -> assertThat(problem.detail().zh()).contains("𡋾"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void shouldMakeTheSameBytesAgainOfModestSize(DocumentContent content) {
        byte[] first = made(content);
        assertThat(made(content)).isEqualTo(first);
        assertThat(first.length).isLessThan(150_000);
    }

    @Test
    void shouldPrintWhatLooksLikeMarkupAsItStands() throws IOException {
        try (PDDocument document = Loader.loadPDF(made(withFacts("<b>甲</b>&amp;\"乙\"'丙'")))) {
            assertThat(text(Glyph.of(document))).contains("<b>甲</b>&amp;\"乙\"'丙'");
        }
    }

    static Stream<String> unbroken() {
        return Stream.of("0123456789abcdef".repeat(4), "Wijm".repeat(75), "https://www.gov.cn/" + "a".repeat(281),
                "9".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("unbroken")
    void shouldBreakWhatHasNoSpaceAndLoseNoneOfIt(String word) throws IOException {
        ServiceReceipt one = DocumentFixture.receipt();
        ServiceReceipt receipt = new ServiceReceipt(one.caseNo(), one.issuer(), word, one.document(), one.recipient(),
                one.method(),
                word, one.servedOn(), word, word, word, word, one.officers(), word);

        try (PDDocument table = Loader.loadPDF(made(receipt)); PDDocument text = Loader.loadPDF(made(withFacts(word)))) {
            assertThat(body(table)).allSatisfy(glyph -> assertThat((double) glyph.right()).isLessThan(RIGHT + 1));
            assertThat(body(text)).allSatisfy(glyph -> assertThat((double) glyph.right()).isLessThan(RIGHT + 1));
            // The names of the rows stand beside the middle of what is long.
            List<Glyph> column = body(table).stream().filter(glyph -> glyph.left() > LEFT + NAMES).toList();
            assertThat(occurrences(column, word)).isEqualTo(7);
            assertThat(occurrences(body(text), word)).isEqualTo(1);
        }
    }

    private static int occurrences(List<Glyph> glyphs, String word) {
        String text = text(glyphs).replaceAll("\\s", "");
        return (text.length() - text.replace(word, "").length()) / word.length();
    }

    private byte[] made(DocumentContent content) {
        DocumentKind kind = DocumentFixture.kinds().stream().filter(one -> one.content() == content.getClass())
                .findFirst().orElseThrow();
        Map<String, Object> data = frozen.thaw(frozen.freeze(kind, frozen.map(content)));
        return pdf.make(new IssuedDocument(1, 1, kind, kind.templateVersion(), DocumentFixture.AUTHORITY,
                kind.number("济住建", 2026, 1), DocumentFixture.DAY, data, "0123456789abcdef".repeat(4),
                Instant.parse("2026-07-13T02:00:00Z"), Set.of(),
                DocumentState.ISSUED, Optional.empty(), PdfState.PENDING, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()));
    }

    private static RectificationNotice withFacts(String facts) {
        RectificationNotice notice = DocumentFixture.notice(1);
        RectificationNotice.Item item = notice.items().getFirst();
        return new RectificationNotice(notice.caseNo(), notice.issuer(), notice.project(), notice.projectAddress(),
                notice.basis(), notice.parties(), notice.earlier(), notice.officers(), notice.inspectedOn(),
                List.of(new RectificationNotice.Item(item.violation(), facts, item.place(), item.foundOn(),
                        item.liable(), item.violated(), item.basis(), item.requirement(), item.days(), item.workingDays())),
                notice.counting(), notice.reporting(), notice.consequences(), notice.statement(), notice.remedy(),
                notice.contact());
    }

    private static List<Glyph> body(PDDocument document) throws IOException {
        return Glyph.of(document).stream().filter(glyph -> glyph.baseline() < BOTTOM + 1).toList();
    }

    private static List<Glyph> foot(PDDocument document, int page) throws IOException {
        return Glyph.of(document).stream().filter(glyph -> glyph.page() == page && glyph.baseline() > BOTTOM + 1)
                .toList();
    }

    private static Map<Float, List<Glyph>> lines(PDDocument document, int page) throws IOException {
        return body(document).stream().filter(glyph -> glyph.page() == page)
                .collect(Collectors.groupingBy(Glyph::baseline, TreeMap::new, Collectors.toList()));
    }

    private static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static List<Integer> redRows(BufferedImage page) {
        return IntStream.range(0, page.getHeight()).filter(y -> IntStream
                .range(0, page.getWidth()).map(x -> page.getRGB(x, y))
                .anyMatch(rgb -> (rgb >> 16 & 0xff) > 180 && (rgb >> 8 & 0xff) < 90 && (rgb & 0xff) < 90))
                .boxed().toList();
    }
}
