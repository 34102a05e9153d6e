package org.contributornetwork.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.StaleEdit;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Refusals that no form catches become the error page of their status. */
@ControllerAdvice
class RefusalAdvice {

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(StaleEdit.class)
    void staleEdit(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
