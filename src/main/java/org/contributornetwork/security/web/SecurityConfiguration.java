package org.contributornetwork.security.web;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.contributornetwork.security.OpenPages;
import org.contributornetwork.shared.CitySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who comes in by which door. Whatever is not named here is for signed-in people, and use cases say for which of them. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false, securedEnabled = true)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "manifest-src 'self'");

    private static final String PERMISSIONS_POLICY = "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final String[] OPEN_PAGES = {
        "/sign-in", "/set-up/*", "/invitations/*", "/password-reset", "/password-reset/*", "/form-refused"
    };

    @Bean
    Cookies cookies(CitySettings city) {
        return new Cookies("https".equals(city.baseUrl().getScheme()));
    }

    /** Static files and health: nobody's, so no session, no account and no form is looked at. */
    @Bean
    @Order(1)
    SecurityFilterChain openDoor(HttpSecurity http, Cookies cookies) {
        return http.securityMatcher("/assets/**", "/favicon.ico", "/actuator/health", "/actuator/health/*")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers ->
                        headers(headers, cookies).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain frontDoor(
            HttpSecurity http,
            Cookies cookies,
            ActorContextRepository actors,
            FormSecretRepository forms,
            AskToSignIn askToSignIn,
            Refusal refusal,
            ObjectProvider<OpenPages> others) {
        String[] openPages = Stream.concat(
                        Stream.of(OPEN_PAGES),
                        others.stream().map(OpenPages::patterns).flatMap(Stream::of))
                .toArray(String[]::new);
        return http.authorizeHttpRequests(
                        all -> all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(openPages)
                                .permitAll()
                                // Who types this address has had no error.
                                .requestMatchers("/error")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .headers(headers -> headers(headers, cookies))
                .securityContext(context -> context.securityContextRepository(actors))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(forms)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(
                        asked -> asked.authenticationEntryPoint(askToSignIn).accessDeniedHandler(refusal))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?reason=" + SignInReason.SIGNED_OUT.code()))
                .build();
    }

    /** A span around each of a dozen filters, at every request, would tell nobody anything. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Signing in is {@code SignIn}'s; this keeps Spring Boot from inventing a user with a printed password. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new org.springframework.security.authentication.ProviderNotFoundException("sign in by /sign-in");
        };
    }

    private static HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers, Cookies cookies) {
        return headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(https -> https.requestMatcher(cookies::isSecure)
                        .includeSubDomains(false)
                        .maxAgeInSeconds(31_536_000));
    }
}
