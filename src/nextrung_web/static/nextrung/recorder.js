// Records an answer in small numbered pieces. Each waits in the browser's own store until the server has it on
// its disk, so that neither a closed tab nor a server that is away loses more than the piece being made.
"use strict";

// --- the store of what was not acknowledged yet -------------------------------------------------
const store = {
  open: null,
  whole(mode, work) {
    this.open ||= new Promise((done, failed) => {
      const asked = indexedDB.open("nextrung", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("pieces");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    return this.open.then((base) => new Promise((done, failed) => {
      const change = base.transaction("pieces", mode);
      const asked = work(change.objectStore("pieces"));
      change.oncomplete = () => done(asked.result);
      change.onerror = change.onabort = () => failed(change.error);
    }));
  },
  put(where, blob) { return this.whole("readwrite", (pieces) => pieces.put(blob, where)); },
  drop(where) { return this.whole("readwrite", (pieces) => pieces.delete(where)); },
  waiting() { return this.whole("readonly", (pieces) => pieces.getAllKeys()); },
  get(where) { return this.whole("readonly", (pieces) => pieces.get(where)); },
};

const token = () => document.querySelector("input[name=csrfmiddlewaretoken]").value;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Gives "kept", "away" (try again) or "refused" (it never will be), and what the server says.
async function send(where, blob) {
  try {
    const answer = await fetch(where, {
      method: "POST",
      headers: { "X-CSRFToken": token(), "Content-Type": "application/octet-stream" },
      body: blob,
    });
    if (answer.ok) return { how: "kept" };
    if (answer.status === 403) return { how: "closed" };
    if (answer.status >= 500) return { how: "away", says: answer.status === 507 ? await answer.text() : "" };
    return { how: "refused", status: answer.status, says: answer.status === 404 ? "" : await answer.text() };
  } catch {
    return { how: "away", says: "" };
  }
}

// What an earlier page could not send.
async function sendLeftOver() {
  let where = [];
  try { where = (await store.waiting()).sort(); } catch { return; }
  for (const one of where) {
    for (;;) {
      const { how } = await send(one, await store.get(one));
      if (how === "kept" || how === "refused") break;
      await pause(3000);
    }
    await store.drop(one);
  }
}

class Refused extends Error {} // by the server, in words for the person

const say = document.getElementById("say");
const canRecord = window.MediaRecorder && navigator.mediaDevices && navigator.mediaDevices.getUserMedia;
sendLeftOver();

if (say && canRecord) {
  const part = (id) => document.getElementById(id);
  const words = say.dataset;
  const idle = say.querySelector(".idle");
  const live = say.querySelector(".live");
  const pieceMs = Number(words.pieceMs);
  const kinds = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
  let take = null;
  say.hidden = false;

  const tell = (text, warns) => {
    part("status").textContent = text || "";
    part("status").classList.toggle("warn", Boolean(warns));
  };

  // --- from the microphone to the server ---
  class Take {
    constructor(stream, addresses) {
      // Safari records MP4, others WebM or Ogg; one that cannot say takes what it likes best.
      const canTell = typeof MediaRecorder.isTypeSupported === "function";
      const mimeType = canTell ? kinds.find((kind) => MediaRecorder.isTypeSupported(kind)) : undefined;
      this.stream = stream;
      this.addresses = addresses;
      const options = { audioBitsPerSecond: 48000 };
      this.recorder = new MediaRecorder(stream, mimeType ? { ...options, mimeType } : options);
      this.number = 0;
      this.queue = [];
      this.isSending = false;
      this.isDropped = false;
      this.spokenMs = 0;
      this.since = performance.now();
      this.hasStopped = new Promise((done) => { this.recorder.onstop = done; });
      // A microphone that is pulled out, or taken by a call, ends the recording; what was said is kept.
      this.hasStopped.then(() => { if (!this.isDropped) this.finish(); });
      this.recorder.ondataavailable = (event) => { if (event.data.size) this.add(event.data); };
      this.recorder.start(pieceMs);
    }

    get ms() { return this.spokenMs + (this.since === null ? 0 : performance.now() - this.since); }

    add(blob) {
      this.number += 1;
      const where = `${this.addresses.pieces}${this.number}/`;
      this.queue.push({ where, blob });
      store.put(where, blob).catch(() => {});
      this.sendAll();
    }

    async sendAll() {
      if (this.isSending) return;
      this.isSending = true;
      while (this.queue.length && !this.isDropped) {
        const { where, blob } = this.queue[0];
        const { how, says } = await send(where, blob);
        if (how === "away" || how === "closed") {
          tell(says || (how === "closed" ? words.closed : words.away), true);
          await pause(2000);
          continue;
        }
        this.queue.shift();
        store.drop(where).catch(() => {});
        if (how === "refused") { tell(says, true); this.finish(); break; }
        if (this.since !== null) tell(words.recording);
      }
      this.isSending = false;
    }

    hold() { this.spokenMs = this.ms; this.since = null; this.recorder.pause(); }

    goOn() { this.since = performance.now(); this.recorder.resume(); }

    async stop() {
      if (this.recorder.state !== "inactive") this.recorder.stop();
      this.stream.getTracks().forEach((track) => track.stop());
      await this.hasStopped;
    }

    async finish() {
      if (this.isFinishing) return;
      this.isFinishing = true;
      for (const id of ["done", "hold", "over"]) part(id).disabled = true;
      await this.stop();
      tell(words.sending);
      while (this.queue.length) { this.sendAll(); await pause(100); }
      leave(this.addresses.finish);
    }

    async drop() {
      this.isDropped = true;
      await this.stop();
      for (const { where } of this.queue) await store.drop(where).catch(() => {});
      leave(this.addresses.aside);
    }
  }

  const leave = (address) => {
    const then = part("then");
    then.action = address;
    then.submit();
  };

  // --- level, clock, words ---
  // Made within the click, or some browsers let it hear nothing; without it the recording goes on as well.
  const meter = () => {
    try {
      const context = new AudioContext();
      context.resume().catch(() => {});
      return context;
    } catch {
      return null;
    }
  };

  const showLevel = (context, stream) => {
    const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0.5 });
    context.createMediaStreamSource(stream).connect(analyser);
    const canvas = part("level");
    const pen = canvas.getContext("2d");
    const samples = new Float32Array(analyser.fftSize);
    let lastHeard = performance.now();
    const draw = () => {
      if (!take || take.recorder.state === "inactive") { context.close(); return; }
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
      const level = Math.min(1, Math.max(0, 1 + Math.log10(loudness + 1e-6) / 2.6));
      const bars = 24;
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.fillStyle = getComputedStyle(canvas).color;
      for (let bar = 0; bar < bars; bar += 1) {
        pen.globalAlpha = bar < level * bars && take.since !== null ? 1 : 0.18;
        pen.fillRect(bar * (canvas.width / bars), 4, canvas.width / bars - 3, canvas.height - 8);
      }
      if (loudness > 0.002 || take.since === null || context.state !== "running") lastHeard = performance.now();
      say.dataset.isSilent = performance.now() - lastHeard > 6000 ? "1" : "";
      requestAnimationFrame(draw);
    };
    draw();
  };

  const tick = () => {
    if (!take || take.isFinishing || take.isDropped) return;
    const seconds = Math.floor(take.ms / 1000);
    part("clock").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    say.classList.toggle("past-two", seconds >= 120);
    const nudge = say.dataset.isSilent ? words.silent : seconds >= 120 ? words.nudge : "";
    if (part("nudge").textContent !== nudge) part("nudge").textContent = nudge;
    if (take.ms >= Number(words.longestMs)) { tell(words.over, true); take.finish(); }
  };

  const listen = async () => {
    while (take && !take.isFinishing && !take.isDropped) {
      await pause(2500);
      try {
        const answer = await fetch(take.addresses.words);
        if (answer.ok) part("words").textContent = (await answer.json()).words;
      } catch { /* the words are for show; the sound is what counts */ }
    }
  };

  const begin = async () => {
    part("record").disabled = true;
    if (window.speechSynthesis) speechSynthesis.cancel();
    tell(words.asking);
    const context = meter();
    const giveUp = (text) => {
      if (context) context.close();
      tell(text, true);
      part("record").disabled = false;
    };
    let stream = null;
    try {
      // As it is: what is made for calls evens out the loudness and eats into words.
      stream = await navigator.mediaDevices.getUserMedia({
        audio: { autoGainControl: false, noiseSuppression: false, echoCancellation: false },
      });
    } catch {
      giveUp(words.refused);
      return;
    }
    try {
      const answer = await fetch(words.begin, {
        method: "POST",
        headers: { "X-CSRFToken": token() },
        body: new URLSearchParams({ place: words.place }),
      });
      const given = await answer.json();
      if (!answer.ok) throw new Refused(given.says);
      take = new Take(stream, given);
    } catch (problem) {
      stream.getTracks().forEach((track) => track.stop());
      const isAway = problem instanceof TypeError || problem instanceof SyntaxError;
      giveUp(problem instanceof Refused ? problem.message : isAway ? words.away : words.refused);
      return;
    }
    idle.hidden = true;
    live.hidden = false;
    say.classList.add("is-live");
    tell(words.recording);
    part("done").focus();
    if (context) showLevel(context, stream);
    setInterval(tick, 250);
    listen();
  };

  part("record").addEventListener("click", begin);
  part("done").addEventListener("click", () => take.finish());
  part("over").addEventListener("click", () => take.drop());
  part("hold").addEventListener("click", (event) => {
    const button = event.currentTarget;
    button.dataset.pause ||= button.textContent;
    if (take.since === null) { take.goOn(); tell(words.recording); button.textContent = button.dataset.pause; }
    else { take.hold(); tell(words.paused); button.textContent = button.dataset.goOn; }
  });
}
