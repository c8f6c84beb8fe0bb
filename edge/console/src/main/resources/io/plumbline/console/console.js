// Copyright the Plumbline authors. Apache-2.0.
// Small comforts; every page works without them.
"use strict";
document.addEventListener("htmx:configRequest", event => {
  event.detail.headers["x-form-token"] = document.body.dataset.token;
});
document.addEventListener("htmx:beforeSwap", event => {
  // A refusal is shown where the answer would have been.
  if (event.detail.xhr.status >= 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
document.addEventListener("submit", event => {
  const question = event.submitter && event.submitter.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});
document.addEventListener("click", event => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = "Copied";
  }
});
// What a graph is about may lie outside of what is shown of it at first.
document.addEventListener("DOMContentLoaded", () => {
  const focus = document.querySelector(".graph [aria-current]");
  const area = focus && focus.closest(".scroll");
  if (area) {
    const there = focus.getBoundingClientRect();
    const here = area.getBoundingClientRect();
    area.scrollLeft += there.left + there.width / 2 - here.left - here.width / 2;
  }
});
