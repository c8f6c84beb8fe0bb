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
  if (event.detail.xhr.status === 413) {
    // What takes requests refused this one before any page saw it.
    event.detail.serverResponse = "<p class=\"problem\" role=\"alert\">This is larger than the server takes. "
        + "Send less, or have plumbline.server.max-body raised.</p>";
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
// The list of contents says which part is being read.
document.addEventListener("DOMContentLoaded", () => {
  const links = new Map([...document.querySelectorAll(".contents a")].map(
      link => [document.getElementById(link.hash.slice(1)), link]));
  links.delete(null);
  const seen = new IntersectionObserver(entries => {
    const top = entries.find(entry => entry.isIntersecting);
    if (top) {
      links.forEach((link, part) => part === top.target
          ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
    }
  }, { rootMargin: "0px 0px -70% 0px" });
  links.forEach((link, part) => seen.observe(part));
});
// A folded part of a form is unfolded when something leads to it.
const unfold = () => {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const folded = target && target.closest("details");
  if (folded) {
    folded.open = true;
  }
};
window.addEventListener("hashchange", unfold);
document.addEventListener("DOMContentLoaded", unfold);
