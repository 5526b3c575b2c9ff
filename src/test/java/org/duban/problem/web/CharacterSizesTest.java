package org.duban.problem.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.PropertyDescriptor;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.test.junit.QuarkusTest;

/** Whatever record of ours limits a text counts as people do: there is no validator that counts halves. */
@QuarkusTest
class CharacterSizesTest {

    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.duban");

    private final Validator validator;

    CharacterSizesTest(Validator validator) {
        this.validator = validator;
    }

    @Test
    void shouldCountARareCharacterAsOneInEveryFieldThatLimitsAText() {
        List<String> limited = new ArrayList<>();
        for (JavaClass one : OURS) {
            if (one.isRecord()) {
                Class<?> record = one.reflect();
                for (PropertyDescriptor field : validator.getConstraintsForClass(record).getConstrainedProperties()) {
                    field.getConstraintDescriptors().stream().map(rule -> rule.getAnnotation()).filter(Size.class::isInstance)
                            .filter(rule -> field.getElementClass() == String.class).map(Size.class::cast).forEach(size -> {
                                String at = record.getName() + "." + field.getPropertyName();
                                limited.add(at);
                                assertThat(refused(record, field, "𠮷".repeat(size.max()))).as(at).isFalse();
                                assertThat(refused(record, field, "𠮷".repeat(size.max() + 1))).as(at).isTrue();
                            });
                }
            }
        }
        assertThat(limited).contains("org.duban.security.web.OrganisationResource$NewEnterprise.name");
    }

    @Test
    void shouldAskNoOtherValidator() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(Validation.class).check(OURS);
    }

    private boolean refused(Class<?> record, PropertyDescriptor field, String text) {
        return validator.validateValue(record, field.getPropertyName(), text).stream()
                .anyMatch(one -> one.getConstraintDescriptor().getAnnotation() instanceof Size);
    }
}
