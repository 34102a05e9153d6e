package org.contributornetwork.security.web;

import java.time.Duration;
import org.contributornetwork.security.application.SignInSettings;
import org.jspecify.annotations.Nullable;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database, for signed-in people only: nothing else in the application ever opens one. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStoreConfiguration {

    private static final Duration LAST_SEEN_PRECISION = Duration.ofMinutes(1);

    @Bean(destroyMethod = "destroy")
    JdbcSessionStore jdbcSessionStore(
            JdbcOperations jdbc, PlatformTransactionManager transactions, SignInSettings settings) {
        return new JdbcSessionStore(jdbc, new Apart(transactions), settings.sessionIdle());
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

        JdbcSessionStore(JdbcOperations jdbc, TransactionOperations transactions, Duration idle) {
            repository = new JdbcIndexedSessionRepository(jdbc, transactions);
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

    /**
     * Sessions have no part in anybody's transaction: within one they have another of their own, as an export does that only reads
     * and is being sent. Every page reads its session before it begins one; a transaction around that one statement would
     * cost as much as the statement.
     */
    private static final class Apart implements TransactionOperations {

        private final TransactionTemplate own;

        Apart(PlatformTransactionManager transactions) {
            own = new TransactionTemplate(transactions);
            own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            return TransactionSynchronizationManager.isActualTransactionActive()
                    ? own.execute(action)
                    : TransactionOperations.withoutTransaction().execute(action);
        }
    }
}
