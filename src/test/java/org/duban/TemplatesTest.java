package org.duban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Named;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundle;

/** Arrows point down in templates too: what a lower floor draws names no words, beans or pages of a higher one. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern NAMED = Pattern
            .compile(
                    "\\b(?:cdi|inject):(\\w+)|\\{(?:#(?:if|for \\w+ in|let \\w+=) ?)?(?!cdi:|inject:)([a-z]\\w*):\\w|#include ([A-Z]\\w+)/");

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.duban");

    @Test
    void shouldNameNothingOfAHigherFloor() throws IOException {
        Map<String, String> homes = homes();
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(TEMPLATES)) {
            for (Path page : pages.filter(Files::isRegularFile).sorted().toList()) {
                Matcher name = NAMED.matcher(Files.readString(page));
                while (name.find()) {
                    String named = Stream.of(1, 2, 3).map(name::group).filter(one -> one != null).findFirst().orElseThrow();
                    String home = homes.get(named);
                    String owner = owner(TEMPLATES.relativize(page), homes);
                    if (home != null && owner != null) {
                        seen.add(named);
                        if (Floors.of(home) > Floors.of(owner)) {
                            wrong.add(page + " of " + owner + " names " + named + " of " + home);
                        }
                    }
                }
            }
        }
        assertThat(seen).as("the rule looks at something").contains("page", "layout", "cases", "tasks");
        assertThat(wrong).isEmpty();
    }

    /** Whose a template is: the class that its folder is called after; the frame, its parts and papers have a package. */
    private static String owner(Path page, Map<String, String> homes) {
        String first = page.getName(0).toString();
        return switch (first) {
            case "layout.html" -> "org.duban.page";
            case "tags" -> null;
            case "documents" -> "org.duban.document";
            default -> homes.get(first);
        };
    }

    /** The packages of what a template can name, and of the classes that draw one. */
    private Map<String, String> homes() {
        Map<String, String> homes = new HashMap<>();
        for (JavaClass one : classes) {
            homes.put(one.getSimpleName(), one.getPackageName());
            one.tryGetAnnotationOfType(MessageBundle.class).ifPresent(named -> homes.put(named.value(), one.getPackageName()));
            one.tryGetAnnotationOfType(Named.class).ifPresent(named -> homes.put(named.value(), one.getPackageName()));
            one.tryGetAnnotationOfType(TemplateExtension.class)
                    .ifPresent(named -> homes.put(named.namespace(), one.getPackageName()));
        }
        return homes;
    }
}
