package org.duban.violation;

import java.util.List;

/** The catalogue that comes with Duban, for tests of other packages. */
public final class ViolationCatalogueFixture {

    private ViolationCatalogueFixture() {
    }

    /** All codes, in order. */
    public static List<String> codes() {
        return new ViolationCatalogue().entries().stream().map(CatalogueEntry::code).toList();
    }

    /** All titles, in order. */
    public static List<String> titles() {
        return new ViolationCatalogue().entries().stream().map(CatalogueEntry::zh).toList();
    }
}
