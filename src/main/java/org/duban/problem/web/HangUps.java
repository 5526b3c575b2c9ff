package org.duban.problem.web;

import java.nio.channels.ClosedChannelException;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;

/** Whether a request failed because its sender has left. */
final class HangUps {

    private HangUps() {
    }

    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException || cause instanceof StreamResetException
                    || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }
}
