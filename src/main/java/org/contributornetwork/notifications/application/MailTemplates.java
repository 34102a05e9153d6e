package org.contributornetwork.notifications.application;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contributornetwork.notifications.domain.Letter;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.web.BrandColour;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes the text and the HTML of a letter. The engine is its own, so that what pages need (links relative to a request, static
 * files, security) cannot slip into a message.
 */
@Component
class MailTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String city;
    private final String brand;

    MailTemplates(MessageSource messages, CitySettings city) {
        this.city = city.city();
        this.brand = BrandColour.of(city.brandColour()).day();
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    RenderedMail render(Letter letter, Locale language) {
        var context = new Context(language, Map.of("letter", letter, "city", city, "brand", brand));
        return new RenderedMail(engine.process("letter.txt", context), engine.process("letter.html", context));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setTemplateMode(mode);
        resolver.setForceTemplateMode(true);
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCacheable(true);
        return resolver;
    }
}
