package org.duban.measure;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

/** The parts of a form's record as the form has them: those of a record within it stand beside its own. */
final class FormParts {

    private FormParts() {
    }

    static Stream<RecordComponent> of(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .flatMap(part -> part.getType().isRecord() ? of(part.getType()) : Stream.of(part));
    }
}
