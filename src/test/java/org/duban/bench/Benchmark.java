package org.duban.bench;

/** One thing that is measured. */
interface Benchmark {

    /** Measures, and writes down what was found; throws where what was measured was wrong. */
    void run(Stack stack, Options options, Report report) throws Exception;
}
