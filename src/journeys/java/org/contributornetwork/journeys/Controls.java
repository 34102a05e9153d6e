package org.contributornetwork.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Finds what can be pressed on a page by the words that people read, and reaches it by the keyboard. */
final class Controls {

    /** More than any page has before what it is for. */
    private static final int MOST_TABS = 80;

    private Controls() {}

    /** The first link of the page itself, beside its frame, whose words contain these. */
    static Locator link(Page page, String words) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    /** The first button of the page itself that says exactly this. */
    static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    /** Presses Tab until the control has the focus, as somebody without a mouse would. */
    static void tabTo(Page page, Locator control) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) control.evaluate("control => control === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("the keyboard never reaches " + control);
    }
}
