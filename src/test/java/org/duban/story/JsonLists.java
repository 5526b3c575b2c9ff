package org.duban.story;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every list that a body of the API may bring, read from the compiled classes, so that a new one cannot be forgotten. */
final class JsonLists {

    private static final int WITHOUT_A_SIZE = 500;

    private JsonLists() {
    }

    static List<Found> ofEveryEndpoint() {
        List<Found> found = new ArrayList<>();
        for (JavaClass resource : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.duban")) {
            if (resource.isAnnotatedWith(Path.class)) {
                for (Method method : resource.reflect().getDeclaredMethods()) {
                    addAll(found, method);
                }
            }
        }
        return found;
    }

    private static void addAll(List<Found> found, Method method) {
        String address = address(method);
        boolean changes = method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(PUT.class);
        if (changes && address.startsWith("/api/")) {
            Arrays.stream(method.getParameters()).map(Parameter::getType).filter(Class::isRecord)
                    .forEach(body -> addAll(found, address, body, List.of()));
        }
    }

    private static void addAll(List<Found> found, String address, Class<?> type, List<String> path) {
        for (RecordComponent one : type.getRecordComponents()) {
            List<String> field = new ArrayList<>(path);
            field.add(one.getName());
            if (Collection.class.isAssignableFrom(one.getType())) {
                Size size = size(type, one.getName());
                found.add(new Found(address, field, size == null ? WITHOUT_A_SIZE : size.max()));
                Type element = ((ParameterizedType) one.getGenericType()).getActualTypeArguments()[0];
                if (element instanceof Class<?> of && of.isRecord()) {
                    field = new ArrayList<>(field);
                    field.add("0");
                    addAll(found, address, of, field);
                }
            } else if (one.getType().isRecord()) {
                addAll(found, address, one.getType(), field);
            }
        }
    }

    private static Size size(Class<?> type, String component) {
        try {
            return type.getDeclaredField(component).getAnnotation(Size.class);
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String address(Method method) {
        Path below = method.getAnnotation(Path.class);
        return (method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                .replaceAll("\\{[^}]*}", "1").replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    /** A list, and how many elements it may have. */
    record Found(String address, List<String> path, int most) {

        String field() {
            return String.join(".", path);
        }

        /** A body that brings nothing but this list, with so many elements that are none. */
        JsonNode with(int length) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < length; i++) {
                list.addObject();
            }
            JsonNode body = list;
            for (String step : path.reversed()) {
                body = step.equals("0") ? JsonNodeFactory.instance.arrayNode().add(body)
                        : JsonNodeFactory.instance.objectNode().set(step, body);
            }
            return (ObjectNode) body;
        }
    }
}
