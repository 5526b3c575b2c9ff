package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;
import org.duban.shared.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(PlainAccessProfile.class)
class FilesTest {

    private static final AtomicLong CASES = new AtomicLong(System.nanoTime());
    private static final String KEY = "a".repeat(43) + "=";

    private final Files files;
    private final FileRows rows;
    private final DocumentAccess access;
    private final Clock clock;
    private final DataSource source;
    private final People people;

    private Sql sql;
    private Actor contractor;
    private Actor otherContractor;
    private Actor inspector;

    FilesTest(Files files, FileRows rows, DocumentAccess access, Clock clock, DataSource source, People people) {
        this.files = files;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
        this.source = source;
        this.people = people;
    }

    @BeforeEach
    void meetThePeople() {
        sql = new Sql(source);
        contractor = people.contractor();
        otherContractor = people.otherContractor();
        inspector = people.inspector();
    }

    static Stream<NewFile> taken() {
        return Stream.of(FileFixture.file("照片.jpg", FileFixture.image("jpg")),
                FileFixture.file("照片.JPEG", FileFixture.image("jpg")),
                NewFile.of("照片.jpg", "image/jpg", new ByteArrayInputStream(FileFixture.image("jpg"))),
                NewFile.of("照片.jpg", "application/octet-stream; charset=UTF-8",
                        new ByteArrayInputStream(FileFixture.image("jpg"))),
                NewFile.of("扫描.pdf", "application/pdf; charset=binary", new ByteArrayInputStream(FileFixture.pdf())),
                FileFixture.file("截图.png", FileFixture.image("png")), FileFixture.file("扫描.pdf", FileFixture.pdf()),
                FileFixture.file("视频.mp4", FileFixture.mp4("isom")), FileFixture.file("视频.mp4", FileFixture.mp4("mp42")),
                FileFixture.file("报告.docx", FileFixture.docx()),
                FileFixture.file("考勤.xlsx", FileFixture.xlsx()));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void shouldTakeWhatItSaysAndGiveItBack(NewFile file) throws IOException {
        // when
        StoredFile stored = files.store(file, contractor);

        // then
        try (InputStream content = files.open(stored.id())) {
            byte[] bytes = content.readAllBytes();
            assertThat(Hashes.sha256(bytes)).isEqualTo(stored.sha256());
            assertThat(bytes).hasSize((int) stored.size());
        }
        assertThat(stored.personId()).contains(contractor.personId());
        assertThat(stored.scanned()).isFalse();
    }

    static Stream<Arguments> named() {
        return Stream.of(arguments("没有类型", FileFixture.pdf(), FileKind.PDF, "没有类型.pdf"),
                arguments("2026.7.13照片", FileFixture.image("jpg"), FileKind.JPEG, "2026.7.13照片.jpg"),
                arguments("照片.jpg", FileFixture.image("png"), FileKind.PNG, "照片.png"),
                arguments("IMG_0421.jpg", FileFixture.heic("heic"), FileKind.HEIC, "IMG_0421.heic"),
                arguments("IMG_0422.HEIC", FileFixture.heic("mif1"), FileKind.HEIC, "IMG_0422.HEIC"),
                arguments("微信图片.jfif", FileFixture.image("jpg"), FileKind.JPEG, "微信图片.jfif"),
                arguments("微信图片.webp", FileFixture.webp(), FileKind.WEBP, "微信图片.webp"),
                arguments("扫描件.tif", FileFixture.image("tiff"), FileKind.TIFF, "扫描件.tif"),
                arguments("公文.ofd", FileFixture.ofd(), FileKind.OFD, "公文.ofd"),
                arguments("报告.docx", FileFixture.xlsx(), FileKind.XLSX, "报告.xlsx"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldJudgeByTheContentAndNameItRightly(String name, byte[] content, FileKind kind, String named) {
        StoredFile stored = files.store(FileFixture.file(name, content), contractor);

        assertThat(stored.kind()).isEqualTo(kind);
        assertThat(stored.name()).isEqualTo(named);
    }

    static Stream<NewFile> refused() {
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] program = "MZ\u0090\0\3\0\0\0\4\0".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(FileFixture.file("页面.html", script), FileFixture.file("照片.png", script),
                FileFixture.file("照片.jpg", program), FileFixture.file("程序.exe", program),
                FileFixture.file("报告.docx", FileFixture.zip(FileFixture.Part.text("evil.class", "x"))),
                FileFixture.file("图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)),
                NewFile.of("照片.jpg", "text/html", new ByteArrayInputStream(FileFixture.image("jpg"))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseWhatIsNotWhatItClaims(NewFile file) {
        assertProblem(ProblemType.UNSUPPORTED_TYPE, () -> files.store(file, contractor));
    }

    @Test
    void shouldKeepNothingOfAnOfficeFileWithMacros() {
        byte[] macros = FileFixture.docx(FileFixture.Part.text("word/vbaProject.bin", "Sub AutoOpen()"));
        String hash = Hashes.sha256(macros);

        assertProblem(ProblemType.UNSUPPORTED_TYPE, () -> files.store(FileFixture.file("报告.docx", macros), contractor));
        assertThat(sql.one(row -> row.getInt(1), "SELECT COUNT(*) FROM files WHERE sha256 = ?", hash)).contains(0);
    }

    @Test
    void shouldRefuseAnEmptyFileAndOneOverTheCallersLimit() {
        byte[] pdf = FileFixture.pdf();

        assertProblem(ProblemType.INVALID, () -> files.store(FileFixture.file("空.pdf", new byte[0]), contractor));
        assertProblem(ProblemType.TOO_LARGE, () -> files
                .store(new NewFile("扫描.pdf", null, new ByteArrayInputStream(pdf), pdf.length - 1), contractor));
        assertThat(files.store(new NewFile("扫描.pdf", null, new ByteArrayInputStream(pdf), pdf.length), contractor)
                .size()).isEqualTo(pdf.length);
    }

    @Test
    void shouldHoldTheOperatorsLimitForEachKind(@TempDir Path folder) {
        Files small = files(folder, 0);
        byte[] video = Arrays.copyOf(FileFixture.mp4("isom"), 8000);
        byte[] pdf = Arrays.copyOf(FileFixture.pdf(), 8000);

        assertThat(small.receive(FileFixture.file("视频.mp4", video)).size()).isEqualTo(8000);
        assertProblem(ProblemType.TOO_LARGE, () -> small.receive(FileFixture.file("扫描.pdf", pdf)));
    }

    @Test
    void shouldShowAnUnattachedFileToItsSenderOnly() {
        StoredFile file = files.store(FileFixture.file("扫描.pdf", FileFixture.pdf()), contractor);

        assertThat(files.visible(file.id(), contractor)).isEqualTo(file);
        assertProblem(ProblemType.NOT_FOUND, () -> files.visible(file.id(), inspector));
        assertProblem(ProblemType.NOT_FOUND, () -> files.visible(file.id(), otherContractor));
        assertProblem(ProblemType.NOT_FOUND, () -> files.visible(Long.MAX_VALUE, contractor));
    }

    @Test
    void shouldShowAFileOfACaseToItsAudience() {
        // given
        StoredFile file = files.store(FileFixture.file("扫描.pdf", FileFixture.pdf()), contractor);

        // when
        files.attach(file.id(), CASES.incrementAndGet(), Set.of(contractor.organisationId()), contractor);

        // then
        assertThat(files.visible(file.id(), contractor).audience()).containsExactly(contractor.organisationId());
        assertThat(files.visible(file.id(), inspector).dossierId()).isPresent();
        assertProblem(ProblemType.NOT_FOUND, () -> files.visible(file.id(), otherContractor));
        files.grant(file.id(), Set.of(otherContractor.organisationId(), contractor.organisationId()));
        assertThat(files.visible(file.id(), otherContractor).audience()).hasSize(2);
    }

    @Test
    void shouldNotAttachWhatAnotherEnterpriseSentOrWhatBelongsElsewhere() {
        StoredFile file = files.store(FileFixture.file("扫描.pdf", FileFixture.pdf()), contractor);
        long one = CASES.incrementAndGet();

        assertProblem(ProblemType.NOT_FOUND, () -> files.attach(file.id(), one, Set.of(), otherContractor));
        files.attach(file.id(), one, Set.of(), contractor);
        files.attach(file.id(), one, Set.of(), contractor);
        assertProblem(ProblemType.WRONG_STATE,
                () -> files.attach(file.id(), CASES.incrementAndGet(), Set.of(), contractor));
    }

    @Test
    void shouldLeaveTheServicesAccountNoWayToChangeAFilesRow() {
        long id = files.store(FileFixture.file("扫描.pdf", FileFixture.pdf()), contractor).id();

        for (String change : List.of("UPDATE files SET sha256 = REPEAT('0', 64) WHERE id = " + id,
                "UPDATE files SET person_id = NULL WHERE id = " + id, "DELETE FROM files WHERE id = " + id,
                "DELETE FROM file_audience WHERE file_id = " + id)) {
            assertThatThrownBy(() -> sql.update(change)).as(change).rootCause().hasMessageContaining("denied");
        }
    }

    @Test
    void shouldRefuseWhatTheScannerFindsAndTakeNothingWhileItIsAway(@TempDir Path folder) throws IOException {
        byte[] clean = FileFixture.pdf();
        byte[] infected = (new String(clean, StandardCharsets.ISO_8859_1) + ClamdProtocol.SIGNATURE)
                .getBytes(StandardCharsets.ISO_8859_1);

        try (ClamdProtocol clamd = new ClamdProtocol()) {
            Files scanning = files(folder, clamd.port());
            assertThat(scanning.receive(FileFixture.file("扫描.pdf", clean)).scanned()).isTrue();
            assertProblem(ProblemType.UNSUPPORTED_TYPE, () -> scanning.receive(FileFixture.file("扫描.pdf", infected)));
        }
        assertProblem(ProblemType.UNAVAILABLE,
                () -> files(folder, 1).receive(FileFixture.file("扫描.pdf", clean)));
        try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
            assertThat(all.filter(java.nio.file.Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .containsExactly(Hashes.sha256(clean));
        }
    }

    private Files files(Path folder, int clamdPort) {
        DocumentConfig config = new ConfigFixture(folder, KEY, List.of(), clamdPort);
        return new Files(new FolderFileStore(config, new FileKeys(config)), rows, new ClamdVirusScan(config), access,
                config, clock);
    }

    private static void assertProblem(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DubanProblem.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
