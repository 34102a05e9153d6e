package org.contributornetwork.shared.web;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How pages are made from templates. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private final FieldNamesInterceptor fieldNames;
    private final FaultsInterceptor faults;

    PagesConfiguration(FieldNamesInterceptor fieldNames, FaultsInterceptor faults) {
        this.fieldNames = fieldNames;
        this.faults = faults;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(fieldNames).excludePathPatterns("/error");
        registry.addInterceptor(faults);
    }

    /** Takes the place of Spring Boot's own, which goes by this name. */
    @Bean
    static ElidedMessages messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        ElidedMessages messages = new ElidedMessages();
        messages.setBasenames(bundles);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // French is the fallback on every machine, whatever its own language.
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** As above. */
    @Bean
    static FingerprintedTemplateResolver defaultTemplateResolver(SiteAssets assets, ThymeleafProperties settings) {
        FingerprintedTemplateResolver resolver = new FingerprintedTemplateResolver(assets);
        resolver.setPrefix(settings.getPrefix());
        resolver.setSuffix(settings.getSuffix());
        resolver.setTemplateMode(settings.getMode());
        resolver.setCharacterEncoding(settings.getEncoding().name());
        resolver.setCacheable(settings.isCache());
        return resolver;
    }
}
