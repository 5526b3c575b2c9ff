package org.duban.testsupport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;

/** What the application writes into its log while a test looks. */
public final class LogLines implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Logger own = Logger.getLogger("org.duban");
    private final List<Line> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(new Line(record.getLevel(), ExtLogRecord.wrap(record).getFormattedMessage(), record.getThrown() != null));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    private LogLines() {
        own.setLevel(Level.FINE);
        root.addHandler(handler);
    }

    /** Looks from now on, at our own lines below the usual level too. */
    public static LogLines watch() {
        return new LogLines();
    }

    /** What was written so far. */
    public List<Line> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        own.setLevel(null);
    }

    /** One line, and whether a stack trace follows it. */
    public record Line(Level level, String text, boolean traced) {

        /** Whether somebody is called for it. */
        public boolean isAlarm() {
            return level.intValue() >= Level.SEVERE.intValue();
        }
    }
}
