package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.duban.document.FileFixture.Part;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.testsupport.Pdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Before a file becomes record it is opened: whoever needs it later can, and nothing happens when he does. */
class OpenedFileTest {

    private static final String WORD = "<w:document xmlns:w=\"w\"><w:body><w:p>%s</w:p></w:body></w:document>";
    private static final String RUN = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
    private static final String TEXT = "<w:r><w:instrText>%s</w:instrText></w:r>";

    static Stream<byte[]> sound() {
        return Stream.of(Pdfs.page(), FileFixture.pdf(), FileFixture.image("jpg"), FileFixture.image("png"),
                FileFixture.image("tiff"), FileFixture.webp(), FileFixture.heic("heic"), FileFixture.ofd(), FileFixture.docx(),
                FileFixture.ofd(new Part("Doc_0/Signs/Sign_0/Seal.esl", new byte[] { 48, 1 })),
                Pdfs.with("/OpenAction[3 0 R/Fit]/Names<</Dests 4 0 R>>", "x", "<</Names[]/Font<</EF 3 0 R/JS 3 0 R>>>>"),
                Pdfs.with("", "x", "<</S/URI/URI(https://www.gov.cn)>>"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void shouldTakeWhatCanBeOpened(byte[] content) {
        assertThatCode(() -> open(content)).doesNotThrowAnyException();
    }

    static Stream<Arguments> damaged() {
        byte[] pdf = FileFixture.pdf();
        byte[] jpeg = FileFixture.photo("jpg");
        byte[] png = FileFixture.photo("png");
        byte[] heic = FileFixture.heic("heic");
        byte[] webp = FileFixture.webp();
        byte[] ofd = FileFixture.ofd();
        return Stream.of(arguments("a word", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "不完整或已损坏"),
                arguments("no object", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "不完整或已损坏"),
                arguments("half a PDF", Arrays.copyOf(pdf, pdf.length / 2), "不完整或已损坏"),
                arguments("no page", empty(), "没有页面"), arguments("a password", closed(), "需要密码"),
                arguments("24 bytes", Arrays.copyOf(jpeg, 24), "图片不完整"),
                arguments("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "图片不完整"),
                arguments("half a PNG", Arrays.copyOf(png, png.length / 2), "图片不完整"),
                arguments("half a HEIC", Arrays.copyOf(heic, heic.length - 5), "图片不完整"),
                arguments("half a WebP", Arrays.copyOf(webp, webp.length - 5), "图片不完整"),
                arguments("half an OFD", Arrays.copyOf(ofd, ofd.length / 2), "损坏"),
                arguments("an OFD without document", FileFixture.zip(Part.text("OFD.xml", "<OFD/>")), "损坏"),
                arguments("an OFD with a program", FileFixture.ofd(new Part("Doc_0/Attachs/a.exe", new byte[] { 77, 90 })),
                        "a.exe"),
                arguments("an archive", FileFixture.zip(Part.text("照片.txt", "x")), "压缩包"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void shouldRefuseWhatNobodyCouldOpen(String what, byte[] content, String why) {
        refused(content, why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/OpenAction 4 0 R | <</S/JavaScript/JS(app.alert\\(1\\))>> | 程序或脚本",
            "/OpenAction 4 0 R | <</S/Launch/F(cmd.exe)>> | 程序或脚本",
            "/AA<</WC 4 0 R>> | <</S/SubmitForm/F(http://x.cn)>> | 向外提交",
            "/AcroForm 4 0 R | <</Fields[]/XFA(x)>> | XFA", "/Names<</EmbeddedFiles 4 0 R>> | <</Names[]>> | EmbeddedFiles",
            "/Annots[4 0 R] | <</Subtype/FileAttachment/FS<</F(a.exe)/EF<<>>>>>> | FileAttachment" })
    void shouldRefuseAPdfThatActs(String entries, String object, String why) {
        refused(Pdfs.with(entries, "x", object), why);
    }

    @Test
    void shouldRefuseAPdfThatInflatesBeforeAnybodyUnpacksIt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zeros = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 300; i++) {
                zeros.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(("%PDF-1.5\n4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size() + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(bomb);
        bomb.write("\nendstream endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(refusal(bomb.toByteArray()).type()).isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void shouldRefuseAPictureOfMorePixelsThanAMachineHolds() {
        byte[] png = FileFixture.image("png");
        System.arraycopy(HexFormat.of().parseHex("0000753000007530"), 0, png, 16, 8);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }

        assertThat(refusal(png).type()).isEqualTo(ProblemType.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = { " DDEAUTO c:\\\\x cmd ", "dde excel x", " INCLUDEPICTURE \"http://x/y.png\" \\\\d",
            "INCLUDETEXT \"//h/s\"",
            "LINK Excel.Sheet" })
    void shouldRefuseAReportWhoseFieldFetchesOrRuns(String field) {
        String escaped = field.replace("\"", "&quot;");
        refused(word(RUN.formatted("begin") + TEXT.formatted(escaped) + RUN.formatted("end")), "运行程序或从外部取用");
        refused(word("<w:fldSimple w:instr=\"" + escaped + "\"/>"), "运行程序或从外部取用");
        refused(word(RUN.formatted("begin") + TEXT.formatted(escaped.substring(0, 3)) + TEXT.formatted(escaped.substring(3))
                + RUN.formatted("separate") + RUN.formatted("end")), "运行程序或从外部取用");
        taken(word(RUN.formatted("begin") + TEXT.formatted(" PAGE ") + RUN.formatted("end")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "_xlfn.WEBSERVICE(\"http://x/\")", "cmd|'/c calc'!A0", "_xlfn.IMAGE(\"http://x/a.png\")",
            "RTD(\"a\",,\"b\")" })
    void shouldRefuseATableWhoseFormulaFetchesOrRuns(String formula) {
        refused(table("<f>" + formula + "</f>"), "运行程序或从外部取用");
        refused(table("<x:formula1 xmlns:x=\"x\"><f>" + formula + "</f></x:formula1>"), "运行程序或从外部取用");
        taken(table("<f>IF(A1=\"a|b!c\",SUM(B1:B9),Sheet2!A1)</f>"));
    }

    @ParameterizedTest
    @CsvSource({ "xl/connections.xml, <connections/>", "xl/externalLinks/e.xml, <externalLink><ddeLink/></externalLink>",
            "customXml/item1.xml, <DataMashup/>" })
    void shouldRefuseATableThatAsksOthersForItsData(String part, String content) {
        refused(FileFixture.xlsx(Part.text(part, "<?xml version=\"1.0\"?>" + content)), "运行程序或从外部取用");
    }

    /** Other writers begin with another part. */
    @Test
    void shouldFindTheKindOfAnOfficeFileWhereverItsListStands() {
        Part list = Part.text("[Content_Types].xml", "<?xml version=\"1.0\"?><Types><Override PartName=\"/word/document.xml\""
                + " ContentType=\"" + FileKind.DOCX.mediaType() + ".main+xml\"/></Types>");
        Part text = Part.text("word/document.xml", "<?xml version=\"1.0\"?><document/>");

        taken(FileFixture.zip(Part.text("docProps/app.xml", "<?xml version=\"1.0\"?><Properties/>"), text, list));
        taken(FileFixture.zip(text, list));
    }

    @ParameterizedTest
    @CsvSource({ "d0cf11e0a1b11ae1, 旧版 Office", "526172211a07, 压缩包", "377abcaf271c, 压缩包", "474946383961, GIF",
            "0000001c66747970617669660000, AVIF" })
    void shouldSayWhatItIsAndWhatToDo(String hex, String said) {
        FirstBytes first = new FirstBytes(HexFormat.of().parseHex(hex));

        assertThat(first.refused().orElseThrow().problem().detail().zh()).contains(said);
    }

    private static byte[] word(String paragraph) {
        return FileFixture.docx(Part.text("word/footer1.xml", WORD.formatted(paragraph)));
    }

    private static byte[] table(String cell) {
        return FileFixture
                .xlsx(Part.text("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><worksheet>" + cell + "</worksheet>"));
    }

    private static byte[] empty() {
        return saved(new PDDocument());
    }

    private static byte[] closed() {
        PDDocument pdf = new PDDocument();
        pdf.addPage(new PDPage());
        try {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return saved(pdf);
    }

    private static byte[] saved(PDDocument document) {
        try (document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void taken(byte[] content) {
        assertThatCode(() -> open(content)).doesNotThrowAnyException();
    }

    private static void refused(byte[] content, String why) {
        DubanProblem problem = refusal(content);
        assertThat(problem.type()).isEqualTo(ProblemType.UNSUPPORTED_TYPE);
        assertThat(problem.detail().zh()).contains(why);
        assertThat(problem.detail().en()).isNotBlank();
    }

    private static DubanProblem refusal(byte[] content) {
        DubanProblem[] heard = new DubanProblem[1];
        assertThatThrownBy(() -> open(content)).isInstanceOfSatisfying(DubanProblem.class, problem -> heard[0] = problem);
        return heard[0];
    }

    private static void open(byte[] content) throws IOException {
        OpenedFile.require(new FirstBytes(Arrays.copyOf(content, Math.min(content.length, FirstBytes.MOST))),
                new Received(content));
    }

    /** As it lies in the store. */
    private record Received(byte[] content) implements FileStore.Incoming {

        @Override
        public String sha256() {
            return Hashes.sha256(content);
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public String keyId() {
            return "key";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(content);
        }

        @Override
        public void keep() {
            throw new UnsupportedOperationException("nothing is kept here");
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
