package org.duban.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.POST;

import org.duban.idempotency.Idempotent;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every form of a page carries its tokens, and every act behind one is done once. */
class PageFormsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    /**
     * What changes nothing, or nothing yet: compared, previewed, uploaded; and what shows its form again, with the act inside.
     */
    private static final Set<String> NOT_THEMSELVES = Set.of("OperationsPages.reconcile", "CalendarPages.preview",
            "TaskFilePages.send", "SideActFilePages.send", "OpeningPages.open", "TaskFormPages.act", "SideActPages.act",
            "CaseActPages.act", "InterviewOpeningPages.open", "DeliveryPages.register", "DeliveryPages.send");

    @Test
    void shouldGiveEveryFormItsTokens() throws IOException {
        List<String> forms = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(TEMPLATES)) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                Matcher form = FORM.matcher(Files.readString(page));
                while (form.find()) {
                    forms.add(page.getFileName().toString());
                    assertThat(form.group(1)).as("a form of %s", page).contains("{#tokens /}");
                }
            }
        }
        assertThat(forms).hasSizeGreaterThan(10);
    }

    @Test
    void shouldDoEveryActOfAPageOncePerForm() {
        Set<String> repeatable = new TreeSet<>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.duban")
                .stream().filter(one -> one.getSimpleName().endsWith("Pages"))
                .flatMap(one -> one.getMethods().stream()).filter(one -> one.isAnnotatedWith(POST.class))
                .filter(one -> !one.isAnnotatedWith(Idempotent.class)).forEach(one -> repeatable.add(name(one)));

        assertThat(repeatable).isEqualTo(NOT_THEMSELVES);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
