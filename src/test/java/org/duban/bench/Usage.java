package org.duban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What processes use, as Linux tells it under {@code /proc}. */
final class Usage {

    private static final double TICKS_A_SECOND = 100;
    private static final double KIB_A_MIB = 1024;

    private Usage() {
    }

    /** Seconds of processor time that each process has used so far. */
    static Map<String, Double> cpuSeconds(Map<String, Long> processes) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        processes.forEach((name, pid) -> seconds.put(name, cpuSeconds(pid)));
        return seconds;
    }

    /** Memory of the process that is resident now, in MiB. */
    static double residentMib(long pid) {
        return read(Path.of("/proc/" + pid + "/status")).lines().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_A_MIB).findFirst().orElseThrow();
    }

    /** How many processes wait for a processor, on average over 1, 5 and 15 minutes. */
    static String load() {
        return String.join(" ", read(Path.of("/proc/loadavg")).split(" ", 4)[0],
                read(Path.of("/proc/loadavg")).split(" ", 4)[1]);
    }

    /** The kind of processor. */
    static String processor() {
        return read(Path.of("/proc/cpuinfo")).lines().filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("unknown");
    }

    private static double cpuSeconds(long pid) {
        String stat = read(Path.of("/proc/" + pid + "/stat"));
        // The command's name may hold blanks; what follows its closing bracket does not.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
