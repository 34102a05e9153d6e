package org.contributornetwork.security.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers what runs before the pages of every module. */
@Configuration(proxyBeanMethods = false)
class SecurityPages implements WebMvcConfigurer {

    private final SignedOutInterceptor signedOut;

    SecurityPages(SignedOutInterceptor signedOut) {
        this.signedOut = signedOut;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(signedOut).excludePathPatterns("/assets/**", "/error", "/form-refused");
    }
}
