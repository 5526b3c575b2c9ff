package org.duban.engine.embedded;

import java.util.ArrayList;
import java.util.List;

import org.duban.engine.embedded.ModelRefused.Refusal;
import org.w3c.dom.Element;

/** Gathers what is not translated, so that a modeller reads all of it at once. */
class Refusals {

    private final List<Refusal> gathered = new ArrayList<>();

    void add(Element at, String reason) {
        Refusal refusal = new Refusal(ModelXml.idOf(at), reason);
        if (!gathered.contains(refusal)) {
            gathered.add(refusal);
        }
    }

    /** Refuses the model if anything was gathered. */
    void throwIfAny(String fileName) {
        if (!gathered.isEmpty()) {
            throw new ModelRefused(fileName, gathered);
        }
    }
}
