package org.contributornetwork.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a few pages at once, in the order in which they were asked for. All requests of a busy moment would otherwise share
 * the processors, and the unluckiest would wait many times longer than the others; taking turns, everybody waits about the
 * same. It is the last filter: a form that somebody sends slowly is read before, and what was made is sent afterwards, so
 * that a slow line holds nobody up.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FairTurns extends OncePerRequestFilter {

    private final Semaphore turns;

    /** @param atOnce how many pages are made at once; 0 for two by processor, four at least */
    FairTurns(@Value("${contributor-network.pages-at-once}") int atOnce) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.turns = new Semaphore(atOnce > 0 ? atOnce : Math.max(4, 2 * processors), true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (KeptResponse kept = new KeptResponse(response)) {
            make(request, kept, chain);
            kept.send();
        }
    }

    /** The site's files are ready as they are, and who asks whether the application lives must not wait for it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(SiteAssets.WRITTEN) || path.startsWith("/actuator/");
    }

    private void make(HttpServletRequest request, KeptResponse kept, FilterChain chain)
            throws ServletException, IOException {
        turns.acquireUninterruptibly();
        try {
            chain.doFilter(request, kept);
        } finally {
            turns.release();
        }
    }
}
