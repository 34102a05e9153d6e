package org.contributornetwork.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses fields that are called by number, {@code tasks[999999]}, or by a part that the form does not have, {@code id.x}: none
 * of our pages sends one, and Spring would break on the way to the form's record, before anybody could answer in words.
 */
@Component
class FieldNamesInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean absurd = request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.indexOf('[') >= 0 || name.indexOf('.') >= 0 && !isOfAPart(name, handler));
        if (absurd) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return !absurd;
    }

    /** Whether the form has a part of that name, a record of its own, and this is one of its fields. */
    private static boolean isOfAPart(String name, Object handler) {
        int end = name.indexOf('.');
        return name.indexOf('.', end + 1) < 0
                && handler instanceof HandlerMethod method
                && Stream.of(method.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .filter(Class::isRecord)
                        .flatMap(form -> Stream.of(form.getRecordComponents()))
                        .anyMatch(part ->
                                part.getType().isRecord() && part.getName().equals(name.substring(0, end)));
    }
}
