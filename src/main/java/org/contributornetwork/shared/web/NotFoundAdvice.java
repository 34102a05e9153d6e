package org.contributornetwork.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.contributornetwork.shared.NotFound;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What does not exist, what one may not see and an address that spells no record get the same 404. */
@ControllerAdvice
class NotFoundAdvice {

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
