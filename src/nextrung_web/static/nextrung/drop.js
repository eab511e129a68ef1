// A file may be dropped anywhere on its section, or pasted there; the browser's own field takes it.
"use strict";
for (const place of document.querySelectorAll(".drop")) {
  const field = place.querySelector('input[type="file"]');
  if (!field) continue;
  const take = (files) => {
    if (!files || !files.length) return false;
    try {
      const one = new DataTransfer(); // a field takes one file, however many were dropped
      one.items.add(files[0]);
      field.files = one.files;
    } catch {
      return false; // an older browser; its own field still takes it
    }
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };
  const holdsFile = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
  place.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", (event) => {
    if (!place.contains(event.relatedTarget)) place.classList.remove("over");
  });
  place.addEventListener("drop", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    place.classList.remove("over");
    take(event.dataTransfer.files);
  });
  place.addEventListener("paste", (event) => {
    if (take(event.clipboardData && event.clipboardData.files)) event.preventDefault();
  });
}
