package org.duban.page;

import java.util.Optional;

import org.duban.problem.Text;

/** Something that people on every page have to know while it lasts, such as what is away; a CDI bean. */
public interface Disturbance {

    /** What to tell them now. */
    Optional<Text> now();
}
