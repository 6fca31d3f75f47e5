package org.corett.moviliza.intake;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Stands between the server's connections and the program: shows the program the request as the server has it, and lets
 * nobody wait for the rest of a body that was answered without being read. Tells {@link SlowReaders} of each answer.
 */
final class BodyAdapter implements Adapter {
    /** Request attribute: the server's own request. */
    static final String REQUEST = BodyAdapter.class.getName();

    /** Request attribute: the {@link Answer} to it. */
    static final String ANSWER = Answer.class.getName();

    private final Adapter program;
    private final SlowReaders readers;

    BodyAdapter(Adapter program, SlowReaders readers) {
        this.program = program;
        this.readers = readers;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        InputBuffer input = request.getInputBuffer();
        Answer answer = new Answer(request);
        request.setAttribute(REQUEST, request);
        request.setAttribute(ANSWER, answer);
        readers.begin(answer);
        try {
            program.service(request, response);
        } finally {
            readers.done(answer);
            // The connection's next request is read from it again.
            request.setInputBuffer(input);
            AtomicBoolean goesOn = new AtomicBoolean();
            request.action(ActionCode.ASYNC_IS_ASYNC, goesOn);
            AtomicBoolean read = new AtomicBoolean();
            request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            if (!goesOn.get() && !read.get()) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return program.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return program.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        program.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        program.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return program.getDomain();
    }
}
