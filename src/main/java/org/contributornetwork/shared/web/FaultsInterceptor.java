package org.contributornetwork.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives pages the model attribute {@code faults} when a form is refused, so that controllers need not. */
@Component
class FaultsInterceptor implements HandlerInterceptor {

    private final MessageSource messages;

    FaultsInterceptor(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || (page.getViewName() != null && page.getViewName().startsWith("redirect:"))) {
            return;
        }
        for (Object attribute : page.getModel().values()) {
            if (attribute instanceof BindingResult result && result.hasErrors()) {
                page.addObject("faults", Faults.of(result, messages, LocaleContextHolder.getLocale()));
                return;
            }
        }
    }
}
