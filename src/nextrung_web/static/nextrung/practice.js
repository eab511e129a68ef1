// Reads questions aloud, keeps what is being typed, plays a recording from the second a remark is about.
"use strict";

// --- read aloud ---------------------------------------------------------------------------------
const aloud = document.getElementById("aloud");
if (aloud && window.speechSynthesis) {
  const question = document.getElementById("question");
  const always = document.getElementById("read-always");
  const read = () => {
    const said = new SpeechSynthesisUtterance(`${question.dataset.lead} ${question.textContent}`.trim());
    said.lang = document.documentElement.lang;
    said.rate = 0.95;
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  };
  aloud.hidden = false;
  document.getElementById("read-aloud").addEventListener("click", read);
  always.checked = localStorage.getItem("read-always") === "1";
  always.addEventListener("change", () => {
    localStorage.setItem("read-always", always.checked ? "1" : "0");
    if (always.checked) read();
    else speechSynthesis.cancel();
  });
  if (always.checked) read();
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

// --- keep what is typed -------------------------------------------------------------------------
const form = document.getElementById("answer");
if (form) {
  const text = form.elements.text;
  const kept = document.getElementById("kept");
  const place = `draft of ${form.action} ${form.elements.place.value}`;
  let saved = text.value;
  let isSaving = false;
  let isSent = false;

  const spare = localStorage.getItem(place);
  if (spare !== null) text.value = spare;

  const packed = () => {
    const data = new FormData();
    for (const name of ["csrfmiddlewaretoken", "place", "text"]) data.append(name, form.elements[name].value);
    return data;
  };
  const tell = (words, warns) => {
    kept.textContent = words;
    kept.classList.toggle("wrong", Boolean(warns));
  };
  const save = async () => {
    if (isSaving || isSent || text.value === saved) return;
    isSaving = true;
    const now = text.value;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: packed() });
      if (!answer.ok) throw new Error(answer.status === 507 ? await answer.text() : "");
      saved = now;
      localStorage.removeItem(place);
      tell(form.dataset.kept);
    } catch (problem) {
      localStorage.setItem(place, now);
      tell(problem instanceof TypeError || !problem.message ? form.dataset.away : problem.message, true);
    }
    isSaving = false;
  };
  setInterval(save, 2000);
  text.addEventListener("input", () => { if (text.value !== saved) tell(""); });
  form.addEventListener("submit", () => { isSent = true; localStorage.removeItem(place); });
  addEventListener("pageshow", () => { isSent = false; });
  addEventListener("pagehide", () => {
    if (!isSent && text.value !== saved) navigator.sendBeacon(form.dataset.draft, packed());
  });
}

// --- how long a recording is --------------------------------------------------------------------
// A recorder writes no length; a browser finds it when it is sent to the end once.
for (const sound of document.querySelectorAll("audio.sound")) {
  const measure = () => {
    if (sound.duration !== Infinity) return;
    sound.addEventListener("durationchange", () => { sound.currentTime = 0; }, { once: true });
    sound.currentTime = 1e7;
  };
  if (sound.readyState >= 1) measure();
  else sound.addEventListener("loadedmetadata", measure, { once: true });
}

// --- play from a second -------------------------------------------------------------------------
for (const link of document.querySelectorAll("a.play")) {
  link.addEventListener("click", (event) => {
    const sound = document.getElementById(link.dataset.sound);
    if (!sound) return;
    event.preventDefault();
    const play = () => {
      sound.currentTime = Math.max(0, Number(link.dataset.at) - 0.5);
      sound.play();
    };
    if (sound.readyState >= 1) play();
    else {
      sound.addEventListener("loadedmetadata", play, { once: true });
      sound.load();
    }
  });
}
