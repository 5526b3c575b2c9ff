package org.duban.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.duban.security.OrganisationKind;
import org.duban.shared.Clause;
import org.junit.jupiter.api.Test;

class ViolationCatalogueTest {

    private final ViolationCatalogue catalogue = new ViolationCatalogue();

    @Test
    void shouldHoldEveryCodeOnceInOrder() {
        assertThat(catalogue.entries()).extracting(CatalogueEntry::code).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 33).mapToObj("V%02d"::formatted).toList());
        assertThat(catalogue.entries()).allSatisfy(one -> {
            assertThat(one.zh()).isNotBlank();
            assertThat(one.en()).isNotBlank();
            assertThat(one.liable()).isNotEmpty();
        });
        assertThat(catalogue.version()).isEqualTo("2026-1");
    }

    @Test
    @Clause({ "JY-2.3.2a", "JY-2.3.4" })
    void shouldSayWhoAnswersForWhat() {
        assertThat(catalogue.get("V17").liable()).containsExactly(OrganisationKind.BUILDER);
        assertThat(catalogue.get("V03").liable()).containsExactly(OrganisationKind.GENERAL_CONTRACTOR);
        assertThat(catalogue.get("V15").liable()).containsExactly(OrganisationKind.SUB_CONTRACTOR);
        assertThat(catalogue.find("V34")).isEmpty();
    }
}
