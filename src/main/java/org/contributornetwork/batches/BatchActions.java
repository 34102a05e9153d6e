package org.contributornetwork.batches;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.ListQuery;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The acts on many records that the modules brought, and the lists on which they are offered. */
@Component
public class BatchActions {

    private final List<BatchedList> lists;
    private final List<BatchAction> actions;
    private final Words words;

    BatchActions(ObjectProvider<BatchedList> lists, ObjectProvider<BatchAction> actions, Words words) {
        this.lists = lists.orderedStream().toList();
        this.actions = actions.orderedStream().toList();
        this.words = words;
    }

    /** What {@code components/batch.html} needs below the list that this request shows; nothing for who may not act. */
    public @Nullable Offer offered(String code, HttpServletRequest address, Actor reader) {
        if (!reader.isCommunication()) {
            return null;
        }
        Class<? extends Record> filters = list(code).orElseThrow().filters();
        return new Offer(
                code,
                ListQuery.of(filters, address.getParameterMap()).text(),
                options(code).startingWith(words.of("batches.choose")));
    }

    public Optional<BatchedList> list(String code) {
        return lists.stream().filter(list -> list.code().equals(code)).findFirst();
    }

    public Optional<BatchAction> find(String code) {
        return actions.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    /** Every act, in the words of the one who chooses. */
    public Options options() {
        return options(actions);
    }

    /** Those of one list. */
    public Options options(String list) {
        return options(
                actions.stream().filter(action -> action.list().equals(list)).toList());
    }

    private Options options(List<BatchAction> offered) {
        return Options.of(offered, BatchAction::code, action -> words.of("batch." + action.code() + ".action"));
    }

    /** @param query what the list shows now, for whoever wants to act on all of it */
    public record Offer(String list, String query, Options actions) {}
}
