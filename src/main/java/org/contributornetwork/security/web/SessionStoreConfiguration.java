package org.contributornetwork.security.web;

import java.time.Duration;
import org.contributornetwork.security.application.SignInSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in the database, for signed-in people only: nothing else in the application ever opens one. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStoreConfiguration {

    private static final Duration LAST_SEEN_PRECISION = Duration.ofMinutes(1);

    @Bean(destroyMethod = "destroy")
    JdbcSessionStore jdbcSessionStore(JdbcOperations jdbc, SignInSettings settings) {
        return new JdbcSessionStore(jdbc, settings.sessionIdle());
    }

    @Bean
    FindByIndexNameSessionRepository<?> sessionRepository(JdbcSessionStore store) {
        return new ThriftySessions<>(store.repository(), LAST_SEEN_PRECISION);
    }

    @Bean
    CookieSerializer cookieSerializer(Cookies cookies) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(cookies.session());
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        if (cookies.alwaysSecure()) {
            serializer.setUseSecureCookie(true);
        }
        return serializer;
    }

    @Bean
    HttpSessionIdResolver sessionIdResolver(CookieSerializer serializer) {
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(serializer);
        return resolver;
    }

    /** Not a bean of the type that Spring Session looks for, so that there is only one of those: the thrifty one. */
    static final class JdbcSessionStore {

        private final JdbcIndexedSessionRepository repository;

        /** Every page reads its session, and a transaction around that one statement would cost as much as the statement. */
        JdbcSessionStore(JdbcOperations jdbc, Duration idle) {
            repository = new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
            repository.setDefaultMaxInactiveInterval(idle);
            repository.afterPropertiesSet();
        }

        JdbcIndexedSessionRepository repository() {
            return repository;
        }

        void destroy() {
            repository.destroy();
        }
    }
}
