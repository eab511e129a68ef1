// The room of a round: print, copy a note, and say so where what is typed could not be kept.
"use strict";

const print = document.getElementById("print");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll(".copy")) {
  const field = document.getElementById(button.dataset.copies);
  const words = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = words; }, 2500);
    } catch {
      field.select(); // the browser said no; one key copies what is chosen
    }
  });
}

const typed = document.querySelector("form.typed");
if (typed) {
  const AGAIN_MS = 4000;
  const away = (event) => {
    const field = event.target;
    if (!field.matches("textarea")) return;
    field.parentElement.querySelector(".kept").textContent = typed.dataset.away;
    setTimeout(() => field.dispatchEvent(new Event("change", { bubbles: true })), AGAIN_MS);
  };
  typed.addEventListener("htmx:sendError", away);
  typed.addEventListener("htmx:responseError", away);
}
