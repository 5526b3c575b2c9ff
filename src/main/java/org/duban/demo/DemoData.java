package org.duban.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.duban.security.OrganisationKind;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The city's organisations, people and sites, as the data file tells them. */
record DemoData(List<Authority> authorities, List<Enterprise> enterprises, List<Person> people, List<Works> sites) {

    static DemoData read() {
        try (InputStream file = DemoData.class.getResourceAsStream("/demo/jiyuan.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, DemoData.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record Authority(String key, String code, String name, String region, String prefix, String address, String phone) {
    }

    record Enterprise(String key, OrganisationKind kind, String code, String name, String region,
            String legalRepresentative, String address, String phone) {
    }

    record Person(String id, String name, String organisation, String post, @Nullable String certificate) {
    }

    record Works(String key, String code, String name, String region, String address, String builder,
            String contractor, List<String> subcontractors, String supervisor) {
    }
}
