// Reads questions aloud, keeps what is being typed, plays a recording from the second a remark is about.
"use strict";

// The browser's own store; one that is closed or full keeps nothing, and nothing else stops for that.
const spareStore = {
  get(name) { try { return localStorage.getItem(name); } catch { return null; } },
  put(name, words) { try { localStorage.setItem(name, words); } catch { /* as without it */ } },
  drop(name) { try { localStorage.removeItem(name); } catch { /* as without it */ } },
};

// --- read aloud ---------------------------------------------------------------------------------
const aloud = document.getElementById("aloud");
if (aloud && window.speechSynthesis) {
  const question = document.getElementById("question");
  const always = document.getElementById("read-always");
  let said = null; // some browsers fall silent when it is not held
  let isReady = false;

  // Of this computer alone: other voices send the words away to be spoken. Those of its language first.
  const ourVoice = () => {
    const ours = speechSynthesis.getVoices().filter((voice) => voice.localService);
    const lang = document.documentElement.lang.toLowerCase();
    const spoken = (voice) => voice.lang.toLowerCase().replace("_", "-");
    const near = ours.filter((voice) => spoken(voice).split("-")[0] === lang.split("-")[0]);
    const exact = near.filter((voice) => spoken(voice) === lang);
    const best = exact.length ? exact : near;
    return best.find((voice) => voice.default) || best[0] || null;
  };
  const read = () => {
    said = new SpeechSynthesisUtterance(`${question.dataset.lead} ${question.textContent}`.trim());
    said.voice = ourVoice();
    said.lang = said.voice.lang;
    said.rate = 0.95;
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  };
  // Browsers come to know their voices some time after the page.
  const lookForVoice = () => {
    if (isReady || !ourVoice()) return;
    isReady = true;
    aloud.hidden = false;
    if (always.checked) read();
  };
  document.getElementById("read-aloud").addEventListener("click", read);
  always.checked = spareStore.get("read-always") === "1";
  always.addEventListener("change", () => {
    spareStore.put("read-always", always.checked ? "1" : "0");
    if (always.checked) read();
    else speechSynthesis.cancel();
  });
  speechSynthesis.onvoiceschanged = lookForVoice;
  for (const ms of [0, 300, 1500]) setTimeout(lookForVoice, ms); // not every browser tells
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

  const spare = spareStore.get(place);
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
      spareStore.drop(place);
      tell(form.dataset.kept);
    } catch (problem) {
      spareStore.put(place, now);
      tell(problem instanceof TypeError || !problem.message ? form.dataset.away : problem.message, true);
    }
    isSaving = false;
  };
  setInterval(save, 2000);
  text.addEventListener("input", () => { if (text.value !== saved) tell(""); });
  form.addEventListener("submit", () => { isSent = true; spareStore.drop(place); });
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
    const back = () => { sound.currentTime = Number(sound.dataset.from || 0); };
    sound.addEventListener("durationchange", back, { once: true });
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
    sound.dataset.from = Math.max(0, Number(link.dataset.at) - 0.5);
    const jump = () => { sound.currentTime = Number(sound.dataset.from); };
    if (sound.readyState >= 1) jump();
    else sound.addEventListener("loadedmetadata", jump, { once: true });
    // At once: some browsers play nothing that does not come from the click itself.
    Promise.resolve(sound.play()).catch(() => {});
  });
}
