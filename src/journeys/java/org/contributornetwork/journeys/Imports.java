package org.contributornetwork.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Brings a file as communication does: it is handed in, its columns are looked at, it is checked, and then carried out. */
final class Imports {

    private Imports() {}

    /** Hands the file in and has it checked; the page of its dry run is open then. */
    static void check(Visitor visitor, String kind, String fileName, byte[] content) {
        Page page = visitor.open("/imports/new?kind=" + kind);
        page.locator("input[name=kind][value=" + kind + "]").check();
        page.setInputFiles("input[type=file]", new FilePayload(fileName, "text/csv", content));
        visitor.press(page.locator("main form button[type=submit]"));
        visitor.press(page.locator("main form button.btn-primary[type=submit]"));
    }

    /** Carries out what the dry run has shown. */
    static void carryOut(Visitor visitor) {
        visitor.press(carryOut(visitor.page()));
    }

    static Locator carryOut(Page page) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Importer"));
    }
}
