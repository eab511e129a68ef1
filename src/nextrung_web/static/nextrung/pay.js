// A field that could not be kept is kept as soon as the server answers again; what cannot be read is marked as such.
(() => {
  "use strict";
  const AGAIN_MS = 3000;
  const waiting = new Set();
  const notice = document.getElementById("unsaved");

  const keepAgain = (element) => {
    if (element.isConnected && waiting.has(element)) element.dispatchEvent(new Event("change"));
  };

  document.body.addEventListener("htmx:afterRequest", (event) => {
    const element = event.detail.elt;
    if (!element.matches(".line, .field")) return;
    if (event.detail.successful) waiting.delete(element);
    else {
      waiting.add(element);
      window.setTimeout(() => keepAgain(element), AGAIN_MS);
    }
    if (notice) notice.hidden = waiting.size === 0;
  });

  document.body.addEventListener("htmx:oobAfterSwap", (event) => {
    const state = event.detail.target;
    if (!state.id.endsWith("-state")) return;
    const box = document.getElementById(state.id.slice(0, -"-state".length));
    if (!box) return;
    if (state.querySelector(".wrong")) box.setAttribute("aria-invalid", "true");
    else box.removeAttribute("aria-invalid");
  });

  window.addEventListener("beforeunload", (event) => {
    if (!waiting.size) return;
    event.preventDefault();
    event.returnValue = true; // as older browsers ask
  });
})();
