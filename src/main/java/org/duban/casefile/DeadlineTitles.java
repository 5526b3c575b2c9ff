package org.duban.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.problem.Text;

import io.quarkus.arc.All;

/** What people call the deadlines that the features set. */
@ApplicationScoped
public class DeadlineTitles {

    private static final Text ANY = new Text("期限", "Deadline");

    private final Map<String, Text> titles;

    DeadlineTitles(@All List<Owner> owners) {
        // Two owners of one kind are two meanings of one row: the start fails on them.
        this.titles = owners.stream().flatMap(owner -> owner.deadlines().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The title of a kind; of one whose feature has gone, only that it is a deadline. */
    public Text of(String kind) {
        return titles.getOrDefault(kind, ANY);
    }

    /** A feature that sets deadlines; a CDI bean. */
    public interface Owner {

        /** The titles of its deadlines by their kinds. */
        Map<String, Text> deadlines();
    }
}
