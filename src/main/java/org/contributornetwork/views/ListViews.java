package org.contributornetwork.views;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NetworkMemory;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.ListQuery;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of views above a list ({@code components/views.html}): those that everybody has, then the reader's own. */
@Component
public class ListViews {

    private static final int NAME_LENGTH = 60;

    private final List<ViewedList> lists;
    private final JdbcClient jdbc;
    private final NetworkMemory memory;
    private final Words words;

    ListViews(ObjectProvider<ViewedList> lists, JdbcClient jdbc, NetworkMemory memory, Words words) {
        this.lists = lists.orderedStream().toList();
        this.jdbc = jdbc;
        this.memory = memory;
        this.words = words;
    }

    public List<ViewedList> lists() {
        return lists;
    }

    /** @throws NotFound if no module has brought such a list */
    public ViewedList require(String code) {
        return lists.stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** For a list that has a statement to spare: reads the reader's own views. */
    public Row above(String code, HttpServletRequest address, List<Chip> chips, Actor reader) {
        Asked asked = new Asked(code, reader.account());
        return above(code, address, chips, memory.recall(asked, () -> read(asked)));
    }

    private List<OwnView> read(Asked asked) {
        return jdbc.sql(OwnView.LINES + " order by place")
                .param("reader", asked.reader().value())
                .param("viewed", asked.list())
                .query((row, number) -> OwnView.of(row))
                .list();
    }

    /**
     * For a list that has read them with its choices.
     *
     * @param chips the filters in use: what a view of them could be called
     */
    public Row above(String code, HttpServletRequest address, List<Chip> chips, List<OwnView> own) {
        ViewedList list = require(code);
        ListQuery shown = ListQuery.of(list.filters(), address.getParameterMap());
        List<View> views = new ArrayList<>();
        for (ViewedList.Ready ready : list.ready()) {
            String label = words.of("view." + code + "." + ready.name());
            views.add(view(label, list, ready.query(), shown));
        }
        for (OwnView view : own) {
            views.add(view(view.name(), list, list.query(view.query()), shown));
        }
        boolean known = shown.isEmpty() || views.stream().anyMatch(View::current);
        return new Row(
                views,
                !own.isEmpty(),
                known ? null : new Unsaved(ViewId.next().toString(), code, shown.text(), nameOf(chips)));
    }

    private static View view(String label, ViewedList list, ListQuery query, ListQuery shown) {
        return new View(label, query.at(list.path()), query.equals(shown));
    }

    private static String nameOf(List<Chip> chips) {
        String all = chips.stream().map(Chip::label).collect(Collectors.joining(", "));
        int length = all.codePointCount(0, all.length());
        return length <= NAME_LENGTH ? all : all.substring(0, all.offsetByCodePoints(0, NAME_LENGTH - 1)) + "…";
    }

    /** Whose views of which list are asked for. */
    private record Asked(String list, AccountId reader) {}

    /**
     * @param own     whether any of them is the reader's own
     * @param unsaved what the list shows now, if it is none of the views
     */
    public record Row(
            List<View> views, boolean own, @Nullable Unsaved unsaved) {

        public boolean isEmpty() {
            return views.isEmpty() && unsaved == null;
        }
    }

    /** @param current whether the list shows it now */
    public record View(String label, String href, boolean current) {}

    /** @param name what it could be called */
    public record Unsaved(String id, String list, String query, String name) {}
}
