package org.contributornetwork.shared.web;

import org.contributornetwork.shared.paging.ResultPage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The application's texts in the language of the request. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** "44 personnes", or "plus de 1 000 personnes": the keys {@code <key>} and {@code <key>-over}. */
    public String count(String key, ResultPage<?> page) {
        return of(page.counted() ? key : key + "-over", page.count());
    }
}
