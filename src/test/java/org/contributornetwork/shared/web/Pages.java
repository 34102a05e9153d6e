package org.contributornetwork.shared.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.contributornetwork.shared.CitySettings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Renders templates by themselves: the same engine and resolver as in the application, no server and no database. */
final class Pages {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:12:00Z"), ZoneId.of("Europe/Paris"));

    static final SiteAssets ASSETS = new SiteAssets(city(BrandColour.HOUSE), new PathMatchingResourcePatternResolver());

    private static final StaticApplicationContext BEANS = new StaticApplicationContext();
    private static final SpringTemplateEngine ENGINE = new SpringTemplateEngine();

    static {
        HumanTimes times = new HumanTimes(CLOCK, messages());
        BEANS.getBeanFactory().registerSingleton("times", times);
        BEANS.getBeanFactory().registerSingleton("engine", ENGINE);
        BEANS.getBeanFactory()
                .registerSingleton("fragments", new Fragments(BEANS.getBeanProvider(ITemplateEngine.class), times));
        BEANS.refresh();
        FingerprintedTemplateResolver resolver = new FingerprintedTemplateResolver(ASSETS);
        resolver.setApplicationContext(BEANS);
        resolver.setPrefix("classpath:/templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        ENGINE.setTemplateResolver(resolver);
        ENGINE.setTemplateEngineMessageSource(messages());
    }

    private Pages() {}

    static CitySettings city(String brandColour) {
        return new CitySettings(
                URI.create("https://reseau.ville.example"), ZoneId.of("Europe/Paris"), "Valbièvre", brandColour, null);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/shared");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static String render(String template, Locale language, Map<String, Object> model) {
        LocaleContextHolder.setLocale(language);
        try {
            Context context = new Context(language, model);
            context.setVariable(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(BEANS, null));
            return ENGINE.process(template, context);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
