package org.duban.engine.camunda;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;

/** Puts a check's own names into what the client sends, and takes them out of what it hears. */
final class OwnNamesAtGateway implements ClientInterceptor {

    private final OwnNames names;

    OwnNamesAtGateway(OwnNames names) {
        this.names = names;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {

            @Override
            @SuppressWarnings("unchecked") // a message is renamed into one of its kind
            public void sendMessage(Q message) {
                super.sendMessage((Q) names.sent(message));
            }

            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(new SimpleForwardingClientCallListener<>(listener) {

                    @Override
                    @SuppressWarnings("unchecked") // as above
                    public void onMessage(A message) {
                        names.received(message).ifPresentOrElse(one -> super.onMessage((A) one), () -> request(1));
                    }
                }, headers);
            }
        };
    }
}
