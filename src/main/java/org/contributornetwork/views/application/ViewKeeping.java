package org.contributornetwork.views.application;

import java.time.Clock;
import java.util.List;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.ListQuery;
import org.contributornetwork.views.ViewId;
import org.contributornetwork.views.ViewedList;
import org.contributornetwork.views.domain.SavedView;
import org.contributornetwork.views.domain.SavedViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody keeps views of their own: a name for a list as they like to see it. */
@Component
@Transactional
@ForSignedIn
public class ViewKeeping {

    /** More than this is no row of links any more. */
    public static final int MOST = 20;

    private final SavedViews views;
    private final Clock clock;

    ViewKeeping(SavedViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** Keeps a view under the id that its form was given: the same form sent twice keeps one. */
    public void save(ViewId id, ViewedList list, String name, ListQuery query, Actor actor) {
        List<SavedView> own = views.findByAccountAndViewedList(actor.account(), list.code());
        if (own.stream().anyMatch(view -> view.id().equals(id))) {
            return;
        }
        if (own.size() >= MOST) {
            throw RuleViolation.of("views.too-many", MOST);
        }
        requireFreeName(id, list.code(), name, actor);
        views.save(new SavedView(id, actor.account(), list.code(), name, query.text(), clock.instant()));
    }

    public void rename(ViewId id, int version, String name, Actor actor) {
        SavedView view = views.require(id, actor.account());
        view.requireVersion(version);
        requireFreeName(id, view.list(), name, actor);
        view.rename(name);
        views.save(view);
    }

    /** @return what the view was called */
    public String delete(ViewId id, Actor actor) {
        SavedView view = views.require(id, actor.account());
        views.delete(view);
        return view.name();
    }

    private void requireFreeName(ViewId id, String list, String name, Actor actor) {
        if (views.isTaken(actor.account(), list, name, id)) {
            throw RuleViolation.at("name", "views.name-taken");
        }
    }
}
