package org.duban.engine;

import java.util.Map;

/** How much the chosen binding has in hand, in numbers for the operator. */
public interface EngineFigures {

    /** The numbers by name, in the order in which they are shown. */
    Map<String, Long> now();
}
