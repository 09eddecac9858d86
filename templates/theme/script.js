// What a page can do beyond being read. Everything here is an extra: without it no text, figure or link is missing.
(function () {
  "use strict";
  var root = document.documentElement;

  // The reader's choice of light or dark; a browser that keeps nothing follows the system.
  function remembered() {
    try { return localStorage.getItem("theme"); } catch (error) { return null; }
  }
  function remember(theme) {
    try { localStorage.setItem("theme", theme); } catch (error) { /* for this page only, then */ }
  }
  var chosen = remembered();
  if (chosen === "light" || chosen === "dark") { root.dataset.theme = chosen; }

  function isDark() {
    if (root.dataset.theme) { return root.dataset.theme === "dark"; }
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function setUpTheme() {
    var button = document.querySelector("button.theme");
    if (!button) { return; }
    button.hidden = false;
    button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      button.setAttribute("aria-pressed", String(isDark()));
      remember(root.dataset.theme);
    });
  }

  function setUpCopying() {
    document.querySelectorAll(".code").forEach(function (box) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = root.dataset.copy;
      button.addEventListener("click", function () {
        copy(box.querySelector("code").textContent).then(function () {
          button.textContent = root.dataset.copied;
          setTimeout(function () { button.textContent = root.dataset.copy; }, 1500);
        });
      });
      box.appendChild(button);
    });
  }

  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) { return navigator.clipboard.writeText(text); }
    // From disk there is no clipboard but by way of a selection.
    return new Promise(function (resolve, reject) {
      var area = document.createElement("textarea");
      area.value = text;
      area.className = "unseen";
      document.body.appendChild(area);
      area.select();
      var done = document.execCommand("copy");
      area.remove();
      if (done) { resolve(); } else { reject(new Error("copy")); }
    });
  }

  // Headings and figures in reading order: where the reader is.
  var places = [];
  function place() {
    var current = null;
    places.forEach(function (element) {
      if (element.getBoundingClientRect().top <= 120) { current = element; }
    });
    return current;
  }

  // The other language opens where this one was left: at the same anchor if it has the same name there, else at the
  // heading with the same number in the row.
  function setUpLanguages() {
    document.querySelectorAll(".languages a").forEach(function (link) {
      link.addEventListener("click", function () {
        var current = place();
        if (current) { link.hash = current.getAttribute("data-" + link.hreflang.toLowerCase()) || current.id; }
      });
    });
  }

  function setUpContents() {
    var details = document.querySelector(".contents details");
    if (details && !matchMedia("(min-width: 1000px)").matches) { details.open = false; }
    var links = Array.prototype.slice.call(document.querySelectorAll('.contents a[href^="#"]'));
    if (!links.length) { return; }
    var waiting = false;
    function follow() {
      waiting = false;
      var current = null;
      links.forEach(function (link) {
        var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (heading && heading.getBoundingClientRect().top <= 160) { current = link; }
      });
      links.forEach(function (link) { link.classList.toggle("here", link === current); });
    }
    addEventListener("scroll", function () {
      if (!waiting) { waiting = true; requestAnimationFrame(follow); }
    }, { passive: true });
    follow();
  }

  // A figure that moves: a slider over its pictures, and a button that runs through them.
  function setUpFrames() {
    document.querySelectorAll(".frame-links").forEach(function (links) {
      var figure = links.closest("figure");
      var frames = figure.querySelectorAll(".frame");
      var labels = Array.prototype.map.call(frames, function (frame) { return frame.querySelector(".frame-label").textContent; });
      var slider = document.createElement("input");
      var output = document.createElement("output");
      var button = document.createElement("button");
      var timer = null;
      slider.type = "range";
      slider.min = 1;
      slider.max = frames.length;
      slider.value = 1 + Array.prototype.findIndex.call(frames, function (frame) { return !frame.hidden; });
      slider.setAttribute("aria-label", links.getAttribute("aria-label"));
      button.type = "button";

      function show() {
        frames.forEach(function (frame, index) { frame.hidden = index !== slider.value - 1; });
        output.textContent = labels[slider.value - 1];
        slider.setAttribute("aria-valuetext", output.textContent);
      }
      function pause() {
        clearInterval(timer);
        timer = null;
        button.textContent = links.dataset.play;
      }
      function step() {
        slider.value = Number(slider.value) + 1;
        show();
        if (Number(slider.value) === frames.length) { pause(); }
      }
      slider.addEventListener("input", function () { pause(); show(); });
      button.addEventListener("click", function () {
        if (timer) { pause(); return; }
        if (Number(slider.value) === frames.length) { slider.value = 1; show(); }
        button.textContent = links.dataset.pause;
        timer = setInterval(step, 900);
      });
      pause();
      show();
      var controls = document.createElement("div");
      controls.className = "frame-controls";
      // Who asked for less motion moves the slider.
      if (!matchMedia("(prefers-reduced-motion: reduce)").matches) { controls.appendChild(button); }
      controls.appendChild(slider);
      controls.appendChild(output);
      links.before(controls);
      var menu = figure.querySelector(".figure-menu");
      if (menu) { menu.querySelector(".downloads").after(links); }
    });
  }

  // Answers are unfolded on paper, also where the style sheet cannot do it.
  function setUpPrinting() {
    var opened = [];
    addEventListener("beforeprint", function () {
      document.querySelectorAll(".exercise details:not([open])").forEach(function (details) {
        details.open = true;
        opened.push(details);
      });
    });
    addEventListener("afterprint", function () {
      opened.forEach(function (details) { details.open = false; });
      opened = [];
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    places = Array.prototype.slice.call(document.querySelectorAll("article :is(h2, h3, figure)[id]"));
    setUpTheme();
    setUpCopying();
    setUpLanguages();
    setUpContents();
    setUpFrames();
    setUpPrinting();
  });
})();
