package org.contributornetwork.views.domain;

import java.util.List;
import java.util.Optional;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.views.ViewId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface SavedViews extends Repository<SavedView, ViewId> {

    SavedView save(SavedView view);

    void delete(SavedView view);

    Optional<SavedView> findByIdAndAccount(ViewId id, AccountId account);

    /** What somebody keeps of a list: a score of views at most. */
    List<SavedView> findByAccountAndViewedList(AccountId account, String viewedList);

    /** Whether somebody has another view of that list by this name, accents and case apart. */
    @Query("""
            select count(v) > 0 from SavedView v
            where v.account = :account and v.viewedList = :list and v.id <> :id
              and function('search_fold', v.name) = function('search_fold', :name)""")
    boolean isTaken(AccountId account, String list, String name, ViewId id);

    /** Nobody sees a view but who keeps it. */
    default SavedView require(ViewId id, AccountId account) {
        return findByIdAndAccount(id, account).orElseThrow(NotFound::new);
    }
}
