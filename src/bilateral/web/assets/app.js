// What a page can do better with a script: sliders for dates, keys for stepping, words that light. All of it works without.
"use strict";

document.documentElement.classList.add("enhanced");

const DAY = 86400000;
const isoOf = (days) => new Date(days * DAY).toISOString().slice(0, 10);
const daysOf = (iso) => Math.round(Date.parse(iso) / DAY);

// A slider moves the date beside it; the date is what is asked for, once the slider rests.
function prepareSliders(root) {
  for (const slider of root.querySelectorAll("input[type=range][data-for]")) {
    const field = slider.form.elements[slider.dataset.for];
    slider.hidden = false;
    slider.min = daysOf(slider.dataset.first);
    slider.max = daysOf(slider.dataset.last);
    slider.value = field.value ? daysOf(field.value) : slider.max;
    const say = () => slider.setAttribute("aria-valuetext", field.value || "no limit");
    say();
    slider.addEventListener("input", () => {
      field.value = slider.value === slider.max ? "" : isoOf(Number(slider.value));
      say();
    });
    // The form hears of the change once, from the date: asked twice, the way back would take two steps.
    slider.addEventListener("change", (event) => {
      event.stopPropagation();
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    field.addEventListener("change", () => {
      slider.value = field.value ? daysOf(field.value) : slider.max;
      say();
    });
  }
}

// A picture that is wider than the window shows the newest first.
function prepareWide(root) {
  for (const wide of root.querySelectorAll(".latest")) wide.scrollLeft = wide.scrollWidth;
}

// Marks of a picture: what the pointer or the focus is on is told below it; arrows go from mark to mark.
function prepareMarks(root) {
  for (const figure of root.querySelectorAll("figure[data-marks]")) {
    const line = figure.querySelector(".reading");
    const links = [...figure.querySelectorAll("a[data-label]")];
    const tell = (event) => {
      const link = event.target.closest("a[data-label]");
      if (link && line) line.textContent = link.dataset.label;
    };
    figure.addEventListener("pointerover", tell);
    figure.addEventListener("focusin", tell);
    figure.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const place = links.indexOf(document.activeElement);
      if (!step || place < 0) return;
      event.preventDefault();
      const next = links[(place + step + links.length) % links.length];
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  }
}

// A document: j and k (or n and p) go from claim to claim; what is gone to is lit in the text and in the list.
function prepareDocument(root) {
  const text = root.querySelector(".text[data-steps]");
  if (!text) return;
  const notes = [...root.querySelectorAll(".notes li[data-claim]")];
  let at = -1;
  const light = (number, scroll) => {
    for (const one of root.querySelectorAll(".lit")) one.classList.remove("lit");
    const pieces = [...text.querySelectorAll("a.c")].filter((piece) => piece.dataset.claims.split(" ").includes(number));
    for (const piece of pieces) piece.classList.add("lit");
    const note = notes.find((one) => one.dataset.claim === number);
    if (note) {
      note.classList.add("lit");
      at = notes.indexOf(note);
      if (scroll) note.scrollIntoView({ block: "nearest" });
    }
    if (scroll && pieces[0]) {
      pieces[0].focus({ preventScroll: true });
      pieces[0].scrollIntoView({ block: "center" });
    }
  };
  root.addEventListener("keydown", (event) => {
    const step = { j: 1, n: 1, k: -1, p: -1 }[event.key];
    if (!step || !notes.length || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    at = at < 0 ? (step > 0 ? 0 : notes.length - 1) : (at + step + notes.length) % notes.length;
    light(notes[at].dataset.claim, true);
  });
  for (const note of notes) {
    note.addEventListener("pointerenter", () => light(note.dataset.claim, false));
    note.addEventListener("focusin", () => light(note.dataset.claim, false));
  }
  text.addEventListener("pointerover", (event) => {
    const piece = event.target.closest("a.c");
    if (piece) light(piece.dataset.claims.split(" ")[0], false);
  });
}

// A claim: a card that the pointer or the focus is on lights its words.
function prepareCards(root) {
  for (const card of root.querySelectorAll(".cards li[data-slot]")) {
    const words = [...root.querySelectorAll(".words span")].filter((span) => (span.dataset.slots || "").split(" ").includes(card.dataset.slot));
    const light = (on) => words.forEach((span) => span.classList.toggle("slot", on));
    card.addEventListener("pointerenter", () => light(true));
    card.addEventListener("pointerleave", () => light(false));
    card.addEventListener("focus", () => light(true));
    card.addEventListener("blur", () => light(false));
  }
}

// A file dropped on the form is taken as if it had been chosen.
function prepareDrop(root) {
  const form = root.querySelector("form.drop");
  if (!form) return;
  const over = (on) => (event) => {
    event.preventDefault();
    form.classList.toggle("over", on);
  };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) form.elements.file.files = event.dataTransfer.files;
  });
}

function prepare(root) {
  prepareSliders(root);
  prepareWide(root);
  prepareMarks(root);
  prepareCards(root);
  prepareDrop(root);
}

document.addEventListener("DOMContentLoaded", () => {
  prepare(document);
  prepareDocument(document.body);
});
document.addEventListener("htmx:afterSwap", (event) => {
  prepareWide(event.detail.elt);
  prepareMarks(event.detail.elt);
});
