package org.contributornetwork.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers for one request the session that it came with: Spring Session forgets it when the answer is sent, and would ask
 * the database a second time for nothing. Stands before Spring Session's own filter.
 */
@Component
@Order(SessionMemo.ORDER)
class SessionMemo extends OncePerRequestFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 40;

    private static final ThreadLocal<@Nullable Memo> MEMO = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MEMO.set(new Memo());
        try {
            chain.doFilter(request, response);
        } finally {
            MEMO.remove();
        }
    }

    static @Nullable Session recall(String id) {
        Memo memo = MEMO.get();
        Session known = memo == null ? null : memo.session;
        return known != null && known.getId().equals(id) ? known : null;
    }

    static void keep(Session session) {
        Memo memo = MEMO.get();
        if (memo != null) {
            memo.session = session;
        }
    }

    static void forget() {
        Memo memo = MEMO.get();
        if (memo != null) {
            memo.session = null;
        }
    }

    private static final class Memo {

        private @Nullable Session session;
    }
}
