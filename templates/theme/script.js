// What a page can do beyond being read. Everything here is an extra: without it no text, figure or link is missing.
(function () {
  "use strict";
  var root = document.documentElement;

  // The reader's choice of light or dark; a browser that keeps nothing follows the system.
  function remembered(key) {
    try { return localStorage.getItem(key); } catch (error) { return null; }
  }
  function remember(key, value) {
    try { localStorage.setItem(key, value); } catch (error) { /* for this page only, then */ }
  }
  root.classList.add("scripted");
  var chosen = remembered("theme");
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
      remember("theme", root.dataset.theme);
    });
  }

  // A button that says for a moment that it has done its work.
  function button(name, word, action) {
    var element = document.createElement("button");
    element.type = "button";
    element.className = name;
    element.textContent = word;
    element.addEventListener("click", action);
    return element;
  }
  function copyButton(name, word, text) {
    var element = button(name, word, function () {
      copy(text()).then(function () {
        element.textContent = root.dataset.copied;
        setTimeout(function () { element.textContent = word; }, 1500);
      });
    });
    element.setAttribute("aria-live", "polite");
    return element;
  }

  function setUpCopying() {
    document.querySelectorAll(".code").forEach(function (box) {
      box.appendChild(copyButton("copy", root.dataset.copy, function () { return box.querySelector("code").textContent; }));
    });
  }

  function copy(text) {
    if (!navigator.clipboard) { return copySelection(text); }
    return navigator.clipboard.writeText(text).catch(function () { return copySelection(text); });
  }
  // Where a page has no clipboard there is the way by a selection.
  function copySelection(text) {
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

  // Each figure can be seen large, and its address taken along.
  function setUpFigures() {
    document.querySelectorAll("article .figure").forEach(function (figure) {
      var tools = document.createElement("div");
      tools.className = "figure-tools";
      tools.appendChild(button("enlarge", root.dataset.enlarge, function () { enlarge(figure); }));
      tools.appendChild(copyButton("copy-link", root.dataset.link, function () {
        return location.href.split("#")[0] + "#" + encodeURIComponent(figure.id);
      }));
      figure.querySelector("figcaption").insertBefore(tools, figure.querySelector(".figure-menu"));
    });
  }

  // The figure itself moves into the dialog and back, so that its slider goes on working.
  function enlarge(figure) {
    var dialog = document.createElement("dialog");
    var bar = document.createElement("div");
    var place = document.createElement("div");
    var scale = 1;
    function zoom(factor) {
      scale = factor ? Math.min(8, Math.max(1, scale * factor)) : 1;
      dialog.style.setProperty("--scale", scale);
    }
    dialog.className = "zoom";
    dialog.setAttribute("aria-label", figure.querySelector(".drawing").getAttribute("aria-label"));
    bar.className = "zoom-bar";
    [["smaller", "−", function () { zoom(1 / 1.5); }], ["larger", "+", function () { zoom(1.5); }],
     ["close", "×", function () { dialog.close(); }]].forEach(function (part) {
      var element = button(part[0], part[1], part[2]);
      element.setAttribute("aria-label", root.dataset[part[0]]);
      element.title = root.dataset[part[0]];
      bar.appendChild(element);
    });
    place.style.setProperty("height", figure.offsetHeight + "px");
    place.className = "figure wide";
    figure.before(place);
    dialog.append(bar, figure);
    document.body.appendChild(dialog);
    dialog.addEventListener("keydown", function (event) {
      if (event.key === "+" || event.key === "=") { zoom(1.5); }
      if (event.key === "-") { zoom(1 / 1.5); }
      if (event.key === "0") { zoom(0); }
    });
    dialog.addEventListener("click", function (event) { if (event.target === dialog) { dialog.close(); } });
    dialog.addEventListener("close", function () {
      place.replaceWith(figure);
      dialog.remove();
      // WebKit holds the page inert until the event is over.
      setTimeout(function () { figure.querySelector(".enlarge").focus({ preventScroll: true }); });
    });
    dialog.showModal();
    bar.lastChild.focus();
  }

  // Listings of the same in several languages: one is seen, the same one all over the page.
  function setUpTabs() {
    var boxes = document.querySelectorAll(".tabs");
    function choose(name, kept) {
      var top = kept && kept.getBoundingClientRect().top;
      boxes.forEach(function (box) {
        var panels = Array.prototype.slice.call(box.querySelectorAll(".tab"));
        if (!panels.some(function (panel) { return panel.dataset.tab === name; })) { return; }
        panels.forEach(function (panel) { panel.hidden = panel.dataset.tab !== name; });
        box.querySelectorAll("[role=tab]").forEach(function (tab) {
          var isChosen = tab.dataset.tab === name;
          tab.setAttribute("aria-selected", String(isChosen));
          tab.tabIndex = isChosen ? 0 : -1;
        });
      });
      // What lies above has become longer or shorter; what was clicked stays where it is.
      if (kept) { scrollBy(0, kept.getBoundingClientRect().top - top); }
      if (kept) { remember("code", name); }
    }
    boxes.forEach(function (box, number) {
      var list = document.createElement("div");
      list.setAttribute("role", "tablist");
      box.querySelectorAll(".tab").forEach(function (panel, index) {
        var tab = button("", panel.querySelector(".tab-label").textContent, function () { choose(tab.dataset.tab, tab); });
        tab.dataset.tab = panel.dataset.tab;
        tab.setAttribute("role", "tab");
        tab.id = "tab-" + number + "-" + index;
        panel.id = "panel-" + number + "-" + index;
        tab.setAttribute("aria-controls", panel.id);
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", tab.id);
        list.appendChild(tab);
      });
      list.addEventListener("keydown", function (event) {
        var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) { return; }
        var tabs = Array.prototype.slice.call(list.children);
        var next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
        choose(next.dataset.tab, next);
        next.focus({ preventScroll: true });
        event.preventDefault();
      });
      box.prepend(list);
    });
    if (!boxes.length) { return; }
    choose(boxes[0].querySelector(".tab").dataset.tab);
    if (remembered("code")) { choose(remembered("code")); }
  }

  // The search and what it looks through come when they are first asked for.
  function setUpSearch() {
    var opener = document.querySelector("button.search");
    if (!opener) { return; }
    var isAsked = false;
    function open() {
      if (window.rosenblattSearch) { rosenblattSearch.open(); return; }
      if (isAsked) { return; }
      isAsked = true;
      load(opener.dataset.script, function () {
        load(opener.dataset.index, function () { rosenblattSearch.open(); });
      });
    }
    function load(address, then) {
      var script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", then);
      document.head.appendChild(script);
    }
    opener.hidden = false;
    opener.addEventListener("click", open);
    addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) { return; }
      if (event.target.closest("input, textarea, select, dialog[open]")) { return; }
      event.preventDefault();
      open();
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
    setUpFigures();
    setUpTabs();
    setUpSearch();
    setUpPrinting();
  });
})();
