package org.duban.testsupport;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A form that is refused leads to its page, which tells why. */
public final class Refusals {

    private Refusals() {
    }

    /** The page that tells of the refusal, asked for in this way; any other answer is given as it is. */
    public static Response followed(Response answer, RequestSpecification request) {
        String location = answer.header("Location");
        return answer.statusCode() == 303 && location.contains("refused=true") ? request.get(location) : answer;
    }
}
