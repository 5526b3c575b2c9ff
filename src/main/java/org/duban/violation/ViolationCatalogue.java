package org.duban.violation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.quarkus.runtime.Startup;

/** The shared catalogue of violations, versioned data read at start. */
@Startup
@Singleton
public class ViolationCatalogue {

    private static final String FILE = "/violation/catalogue-2026-1.yaml";

    private final String version;
    private final List<CatalogueEntry> entries;
    private final Map<String, CatalogueEntry> byCode;

    ViolationCatalogue() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream file = ViolationCatalogue.class.getResourceAsStream(FILE)) {
            Content content = yaml.readValue(file, Content.class);
            this.version = content.version();
            this.entries = List.copyOf(content.entries());
            this.byCode = entries.stream().collect(Collectors.toUnmodifiableMap(CatalogueEntry::code,
                    Function.identity()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Which edition a finding names. */
    public String version() {
        return version;
    }

    /** All entries, by code. */
    public List<CatalogueEntry> entries() {
        return entries;
    }

    /** The entry of this code. */
    public Optional<CatalogueEntry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The entry of a code that was checked before. */
    public CatalogueEntry get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no violation " + code));
    }

    private record Content(String version, List<CatalogueEntry> entries) {
    }
}
