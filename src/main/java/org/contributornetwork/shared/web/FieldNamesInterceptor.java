package org.contributornetwork.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses fields that are called by number, {@code tasks[999999]}, or by a part, {@code id.x}: none of our forms sends one, and
 * Spring would break on the way to the form's record, before anybody could answer in words.
 */
@Component
class FieldNamesInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean absurd = request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.indexOf('[') >= 0 || name.indexOf('.') >= 0);
        if (absurd) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return !absurd;
    }
}
