package org.duban.problem.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.duban.problem.DubanProblem;
import org.duban.problem.Meaningless;
import org.duban.shared.Entered;
import org.duban.shared.TextKind;
import org.jspecify.annotations.Nullable;

/** Cleans the text of every parameter of an address and of a page's form before anybody measures it. */
@Provider
public class CleanParams implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation @Nullable [] annotations) {
        if (type != String.class) {
            return null;
        }
        @SuppressWarnings("unchecked")
        ParamConverter<T> texts = (ParamConverter<T>) new Texts(
                find(Entered.class, annotations).map(Entered::value).orElse(TextKind.PROSE),
                find(QueryParam.class, annotations).map(QueryParam::value).orElse(""));
        return texts;
    }

    private static <A extends Annotation> Optional<A> find(Class<A> type, Annotation @Nullable [] among) {
        return Stream.ofNullable(among).flatMap(Arrays::stream).filter(type::isInstance).map(type::cast).findFirst();
    }

    private record Texts(TextKind kind, String name) implements ParamConverter<String> {

        @Override
        public String fromString(String sent) {
            String clean = kind.clean(sent);
            Meaningless.in(clean).ifPresent(said -> {
                throw DubanProblem.invalid(name, said.zh(), said.en());
            });
            return clean;
        }

        @Override
        public String toString(String clean) {
            return clean;
        }
    }
}
