package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.duban.document.FileFixture.Part;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeFileTest {

    private static final byte[] PROGRAM = "MZ\u0090\0\3\0\0\0\4\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);

    @Test
    void shouldTakeTextPicturesFontsAndPrinterSettings() {
        taken(FileKind.DOCX, FileFixture.docx(Part.text("_rels/.rels", "<?xml version=\"1.0\"?><Relationships/>"),
                new Part("word/media/image1.png", FileFixture.image("png")), new Part("word/media/", new byte[0]),
                new Part("docProps/thumbnail.jpeg", FileFixture.image("jpg")),
                new Part("word/fonts/font1.odttf", bytes(1, 2, 3, 4, 200, 201)),
                Part.text("word/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"/>")));
        taken(FileKind.XLSX, FileFixture.xlsx(Part.text("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><worksheet/>"),
                new Part("xl/printerSettings/printerSettings1.bin", bytes(72, 0, 80, 0, 1, 4))));
    }

    /** Word on the web numbers it; the package's own list says which it is. */
    @Test
    void shouldFindTheMainPartUnderAnotherName() {
        taken(FileKind.DOCX, FileFixture.office("word/document2.xml", FileKind.DOCX.mediaType() + ".main+xml"));
    }

    @Test
    void shouldRefuseWhatHasNoMainPartOfItsKind() {
        refused(FileKind.XLSX, FileFixture.docx(), "缺少工作簿");
        refused(FileKind.DOCX, FileFixture.xlsx(), "缺少正文");
        refused(FileKind.DOCX, FileFixture.zip(Part.text("[Content_Types].xml", "<Types/>")), "缺少正文");
        refused(FileKind.DOCX, FileFixture.zip(Part.text("word/document.xml", "<document/>")), "缺少正文");
        refused(FileKind.DOCX, FileFixture.office("word/document.xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml"), "缺少正文");
        byte[] announcedOnly = FileFixture.zip(Part.text("[Content_Types].xml", """
                <Types><Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """));
        refused(FileKind.DOCX, announcedOnly, "缺少正文");
    }

    @ParameterizedTest
    @ValueSource(strings = { "word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/vbaData.xml", "xl/macrosheets/sheet1.xml" })
    void shouldRefuseMacros(String part) {
        refused(FileKind.DOCX, FileFixture.docx(Part.text(part, "Sub AutoOpen()")), "宏");
    }

    @ParameterizedTest
    @ValueSource(strings = { "evil.exe", "word/evil.js", "word/noending", "word/embeddings/oleObject1.bin",
            "word/embeddings/table.xml", "word/activeX/activeX1.xml", "word/media/inner.docx" })
    void shouldRefusePartsThatAreNoTextAndNoPicture(String part) {
        refused(FileKind.DOCX, FileFixture.docx(Part.text(part, "<?xml version=\"1.0\"?><x/>")), part);
    }

    @ParameterizedTest
    @ValueSource(strings = { "attachedTemplate", "image", "oleObject", "frame", "subDocument", "audio", "" })
    void shouldRefuseWhatIsFetchedFromElsewhereOnOpening(String type) {
        Part links = links(type, "TargetMode=\"External\"");
        refused(FileKind.DOCX, FileFixture.docx(links), "外部地址");
        refused(FileKind.XLSX, FileFixture.xlsx(links), "外部地址");
        taken(FileKind.DOCX, FileFixture.docx(links(type, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "hyperlink", "externalLinkPath" })
    void shouldTakeLinksThatSomebodyFollowsByHand(String type) {
        taken(FileKind.XLSX, FileFixture.xlsx(links(type, "TargetMode=\"External\"")));
    }

    @Test
    void shouldRefuseABrokenListOfLinks() {
        assertThat(refusal(FileKind.DOCX, FileFixture.docx(Part.text("word/_rels/settings.xml.rels",
                "<?xml version=\"1.0\"?><Relationships><Relationship"))).detail().zh()).contains("已损坏");
    }

    private static Part links(String type, String mode) {
        return Part.text("word/_rels/settings.xml.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"
                 Target="http://example.org/evil.dotm" %s/></Relationships>""".formatted(type, mode));
    }

    @Test
    void shouldRefuseProgramsAndFilesUnderAnInnocentName() {
        refused(FileKind.DOCX, FileFixture.docx(new Part("word/media/image1.png", PROGRAM)), "image1.png");
        refused(FileKind.DOCX, FileFixture.docx(new Part("word/styles.xml", OLE)), "styles.xml");
        refused(FileKind.XLSX, FileFixture.xlsx(new Part("xl/printerSettings/printerSettings1.bin", OLE)),
                "printerSettings1.bin");
        refused(FileKind.DOCX, FileFixture.docx(new Part("word/media/image1.jpeg", FileFixture.docx())), "image1.jpeg");
        refused(FileKind.DOCX, FileFixture.docx(Part.text("word/chunk.xml", "<html><script>alert(1)</script></html>")),
                "chunk.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../evil.xml", "word/../../evil.xml", "/etc/evil.xml", "C:/evil.xml", "word/x\\evil.xml",
            "word//evil.xml", "WORD/Document.xml", "word/document.xml" })
    void shouldRefuseADirectoryThatLeavesThePackageOrSaysANameTwice(String part) {
        assertThat(refusal(FileKind.DOCX, FileFixture.docx(Part.text(part, "<?xml version=\"1.0\"?><x/>"))).detail().zh())
                .contains("内部目录有误");
    }

    @Test
    void shouldRefuseTooManyPartsAndABomb() {
        Part[] many = IntStream.range(0, PackedParts.MAX_PARTS)
                .mapToObj(i -> Part.text("word/p" + i + ".xml", "<x/>")).toArray(Part[]::new);
        refused(FileKind.DOCX, FileFixture.docx(many), "过多部分");

        byte[] zeros = new byte[64 << 20];
        byte[] bomb = FileFixture.docx(IntStream.range(0, 5).mapToObj(i -> new Part("word/p" + i + ".xml", zeros))
                .toArray(Part[]::new));
        assertThat(bomb.length).isLessThan(1 << 20);
        DubanProblem problem = refusal(FileKind.DOCX, bomb);
        assertThat(problem.type()).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(problem.detail().zh()).contains("256 MB");
    }

    @Test
    void shouldRefuseWhatIsCutOffOrTornOrExpandsItself() {
        byte[] whole = FileFixture.docx();
        refused(FileKind.DOCX, Arrays.copyOf(whole, whole.length / 2), "损坏");
        byte[] torn = whole.clone();
        Arrays.fill(torn, 60, 200, (byte) 7);
        refused(FileKind.DOCX, torn, "损坏");
        refused(FileKind.DOCX, FileFixture.zip(Part.text("[Content_Types].xml",
                "<!DOCTYPE t [<!ENTITY a \"aaaa\">]><Types>&a;</Types>")), "损坏");
    }

    /** Whoever opens the file reads its directory at the end, not what lies before. */
    @Test
    void shouldJudgeTheDirectoryThatCounts() {
        byte[] innocent = FileFixture.docx();
        byte[] evil = FileFixture.docx(new Part("evil.exe", PROGRAM));
        byte[] both = Arrays.copyOf(innocent, innocent.length + evil.length);
        System.arraycopy(evil, 0, both, innocent.length, evil.length);

        refused(FileKind.DOCX, both, "evil.exe");
    }

    private static void taken(FileKind kind, byte[] content) {
        assertThatCode(() -> require(kind, content)).doesNotThrowAnyException();
    }

    private static void refused(FileKind kind, byte[] content, String why) {
        DubanProblem problem = refusal(kind, content);
        assertThat(problem.type()).isEqualTo(ProblemType.UNSUPPORTED_TYPE);
        assertThat(problem.detail().zh()).contains(why);
        assertThat(problem.detail().en()).isNotBlank();
    }

    private static DubanProblem refusal(FileKind kind, byte[] content) {
        DubanProblem[] heard = new DubanProblem[1];
        assertThatThrownBy(() -> require(kind, content)).isInstanceOfSatisfying(DubanProblem.class,
                problem -> heard[0] = problem);
        return heard[0];
    }

    private static void require(FileKind kind, byte[] content) {
        OfficeFile.require(kind, new SeekableInMemoryByteChannel(content));
    }

    private static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = (byte) values[i];
        }
        return all;
    }
}
