package org.duban.problem.web;

import java.nio.channels.ClosedChannelException;

import org.duban.shared.Causes;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;

/** Whether a request failed because its sender has left. */
final class HangUps {

    private HangUps() {
    }

    static boolean causes(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof HttpClosedException
                || cause instanceof StreamResetException || cause instanceof ClosedChannelException);
    }
}
