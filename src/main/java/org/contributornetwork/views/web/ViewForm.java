package org.contributornetwork.views.web;

import org.contributornetwork.shared.web.validation.PlainText;
import org.contributornetwork.views.domain.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is named.
 *
 * @param id      of the view to come, so that a form sent twice keeps one
 * @param version that the form was opened on; none for a new view
 * @param list    the code of the list
 * @param query   what the list shows
 */
record ViewForm(
        @Nullable String id,
        @Nullable String version,
        @Nullable String list,
        @Nullable String query,

        @PlainText(max = SavedView.NAME_LENGTH) @Nullable String name) {}
