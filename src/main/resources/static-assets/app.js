// What JavaScript adds to pages that work without it: nothing here is needed to do one's work.
(() => {
  "use strict";

  const search = () => document.getElementById("search-box");

  // "/" goes to the search box, unless something is being typed.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    const box = search();
    if (!box) return;
    event.preventDefault();
    if (!box.checkVisibility?.()) box.form.showPopover?.();
    box.focus();
    box.select();
  });

  // On a phone the search box opens over the page: the cursor goes into it.
  search()?.form.addEventListener("toggle", (event) => {
    if (event.newState === "open") search().focus();
  });

  // The account menu closes on Escape, or when one looks elsewhere.
  const menu = document.querySelector("details.account");
  if (menu) {
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }

  // A question first, where the button asks for one: <button data-confirm="id of a dialog">.
  // The dialog's button with value "yes" lets the form go.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-confirm]");
    if (!button || button.dataset.confirmed) return;
    const dialog = document.getElementById(button.dataset.confirm);
    if (!dialog?.showModal) return;
    event.preventDefault();
    dialog.returnValue = "";
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return;
      button.dataset.confirmed = "true";
      button.form.requestSubmit(button);
      delete button.dataset.confirmed;
    }, { once: true });
    dialog.showModal();
  });

  // A form that is on its way does not go twice. Its buttons wake up when one comes back to the page.
  const sending = new WeakSet();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (sending.has(form)) {
      event.preventDefault();
      return;
    }
    sending.add(form);
    // After the submission is made up: a disabled button would take its name and value away from it.
    setTimeout(() => {
      for (const button of form.querySelectorAll("button:not([type=button])")) {
        button.disabled = true;
        button.dataset.sent = "true";
      }
    });
  });
  addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll("button[data-sent]")) {
      button.disabled = false;
      delete button.dataset.sent;
      sending.delete(button.form);
    }
  });

  // One box for all the boxes of a page: without this script there would be nothing behind it.
  const showPickAll = () => {
    for (const label of document.querySelectorAll("[data-pick-all]")) label.hidden = false;
  };
  document.addEventListener("change", (event) => {
    if (!event.target.closest("[data-pick-all]")) return;
    for (const box of document.querySelectorAll('input[type="checkbox"][form="batch"]')) box.checked = event.target.checked;
  });
  showPickAll();

  // A list that htmx has just refreshed: its count is said aloud by a region that stays on the page.
  document.addEventListener("htmx:afterSettle", () => {
    showPickAll();
    const said = document.getElementById("said");
    const count = document.querySelector("[data-count]");
    if (said && count) said.textContent = count.textContent;
  });

  // A refused form says why before anything else.
  document.querySelector(".faults")?.focus();
})();
