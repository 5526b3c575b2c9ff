package org.duban.story;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.security.Authenticated;

/** Every address that Duban answers, read from the compiled classes, so that a new one cannot be forgotten. */
final class Endpoints {

    private static final List<Class<? extends Annotation>> VERBS = List.of(GET.class, POST.class, PUT.class, PATCH.class,
            DELETE.class);

    private Endpoints() {
    }

    /** Each endpoint by verb and path, with what its method or class demands. */
    static SortedMap<String, Demand> all() {
        SortedMap<String, Demand> found = new TreeMap<>();
        for (JavaClass resource : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.duban")) {
            if (resource.isAnnotatedWith(Path.class)) {
                resource.getAllMethods().forEach(method -> add(found, resource, method));
            }
        }
        return found;
    }

    private static void add(SortedMap<String, Demand> found, JavaClass resource, JavaMethod method) {
        for (Class<? extends Annotation> verb : VERBS) {
            if (method.isAnnotatedWith(verb)) {
                String path = (resource.getAnnotationOfType(Path.class).value() + "/"
                        + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse(""))
                        .replaceAll("(\\{\\w+):[^}]*}", "$1}").replaceAll("/+", "/").replaceAll("(.)/$", "$1");
                found.put(verb.getSimpleName() + " " + path, demand(resource, method));
            }
        }
    }

    private static Demand demand(JavaClass resource, JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class)) {
            return Demand.OPEN;
        }
        Optional<RolesAllowed> roles = method.tryGetAnnotationOfType(RolesAllowed.class);
        if (roles.isEmpty() && method.isAnnotatedWith(Authenticated.class)) {
            return Demand.SIGNED_IN;
        }
        return roles.or(() -> resource.tryGetAnnotationOfType(RolesAllowed.class))
                .map(named -> new Demand(false, Set.of(named.value()))).orElse(Demand.SIGNED_IN);
    }

    /** Who may ask at all: everybody, everybody signed in (no roles named), or who holds one of these roles. */
    record Demand(boolean open, Set<String> roles) {

        static final Demand OPEN = new Demand(true, Set.of());
        static final Demand SIGNED_IN = new Demand(false, Set.of());

        boolean admits(Set<String> held) {
            return roles.isEmpty() || held.stream().anyMatch(roles::contains);
        }
    }
}
