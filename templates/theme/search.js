// The search of one language, loaded when a reader first asks for it. Chinese is found by pairs of characters, other words
// by their stems, the last one also by its beginning. The entries come from search-index.js, which calls rosenblattSearch.
(function () {
  "use strict";
  var root = document.documentElement;
  var entries = [];
  // Every word of the course, its stem, and how much it says about which entries.
  var words = new Map();
  var weights = { l: 12, t: 8, a: 6, x: 1 };
  var shown = 30;

  // Without the endings that make “train”, “trains”, “trained” and “training” four words, or “neurone” and “neurones” two.
  function stem(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) { return word; }
    if (/^fr\b/.test(root.lang)) {
      return word.replace(/eaux$/, "eau").replace(/aux$/, "al").replace(/(.{2}?)[esx]+$/, "$1");
    }
    if (!/^(en|zh)\b/.test(root.lang)) { return word; }
    var result = word.replace(/sses$/, "ss").replace(/ies$/, "y").replace(/([^su])s$/, "$1");
    result = result.replace(/(ization|isation)$/, "ize").replace(/(.{3})(ational|ations?|ators?|ating|ated|ates?|ative)$/, "$1")
      .replace(/(.{3})(abilit(y|ies)|ability|able|ible|ments?|ness|fully|ful|ally|ly)$/, "$1");
    result = result.replace(/(.*[aeiouy].*)(ing|ed)$/, "$1").replace(/([bdgmnprt])\1$/, "$1");
    return result.replace(/(.{3})(ion|al)$/, "$1").replace(/(.{2})[ey]$/, "$1").replace(/(.{2})i$/, "$1");
  }

  // Without capitals and accents: “Réseau” is found by “reseau”.
  function folded(word) {
    return word.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "");
  }

  // Numbers with their points, Han characters in pairs, other words whole; each with its place in the text.
  function tokens(text) {
    var found = [];
    var pattern = /\p{Script=Han}+|\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;
    var match;
    while ((match = pattern.exec(text))) {
      var word = match[0];
      if (!/\p{Script=Han}/u.test(word[0])) {
        found.push({ word: folded(word), start: match.index, end: match.index + word.length });
        continue;
      }
      var characters = Array.from(word);
      var start = match.index;
      characters.forEach(function (character, index) {
        var pair = character + (characters[index + 1] || "");
        if (index + 1 < characters.length || characters.length === 1) {
          found.push({ word: pair, start: start, end: start + pair.length });
        }
        start += character.length;
      });
    }
    return found;
  }

  window.rosenblattSearch = function (list) {
    entries = list;
    entries.forEach(function (entry, number) {
      Object.keys(weights).forEach(function (field) {
        tokens(entry[field] || "").forEach(function (token) {
          var word = words.get(token.word);
          if (!word) {
            word = { stem: stem(token.word), scores: new Map() };
            words.set(token.word, word);
          }
          // The tenth mention says less than the first.
          var score = word.scores.get(number) || 0;
          word.scores.set(number, score + weights[field] / (1 + score / (4 * weights[field])));
        });
      });
    });
  };

  // True where a word of the course is what a word of the question means.
  function answers(word, token, isLast) {
    if (word === token.word || (words.get(word) || { stem: stem(word) }).stem === token.stem) { return true; }
    if (/\p{Script=Han}/u.test(token.word[0])) { return token.word.length === 1 && word.includes(token.word); }
    return isLast && word.startsWith(token.word);
  }

  function questionOf(text) {
    var list = tokens(text);
    return list.map(function (token, index) {
      return { word: token.word, stem: stem(token.word), isLast: index === list.length - 1 };
    });
  }

  function find(question) {
    var scores = null;
    question.forEach(function (token) {
      var found = new Map();
      words.forEach(function (word, text) {
        if (!answers(text, token, token.isLast)) { return; }
        var rarity = Math.log(1 + entries.length / word.scores.size) * (text === token.word ? 2 : 1);
        word.scores.forEach(function (score, number) { found.set(number, (found.get(number) || 0) + score * rarity); });
      });
      var before = scores;
      scores = new Map();
      found.forEach(function (score, number) {
        if (!before) { scores.set(number, score); }
        else if (before.has(number)) { scores.set(number, before.get(number) + score); }
      });
    });
    // What is called just that, or has that number, is what most readers are after; a work to read elsewhere is not.
    function isNamed(name) {
      var parts = tokens(name || "");
      return parts.length > 0 && parts.every(function (token) {
        return question.some(function (word) { return answers(token.word, word, false); });
      });
    }
    (scores || []).forEach(function (score, number) {
      var entry = entries[number];
      if (entry.u.indexOf("references.html") === 0) { scores.set(number, score / 3); }
      else if (isNamed(entry.t) || isNamed(entry.l)) { scores.set(number, 3 * score); }
    });
    return Array.from(scores || []).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; })
      .map(function (pair) { return entries[pair[0]]; });
  }
  rosenblattSearch.find = function (text) { return find(questionOf(text)); };

  // The text with what was found marked; nothing of it is ever read as HTML.
  function marked(text, question, element) {
    var end = 0;
    tokens(text).forEach(function (token) {
      if (!question.some(function (word) { return answers(token.word, word, word.isLast); })) { return; }
      if (token.start < end) {
        // Pairs of characters overlap.
        if (token.end > end) { element.lastChild.textContent += text.slice(end, token.end); end = token.end; }
        return;
      }
      if (token.start > end || !element.lastChild || element.lastChild.nodeName !== "MARK") {
        element.append(text.slice(end, token.start));
        element.appendChild(document.createElement("mark"));
      }
      element.lastChild.textContent += text.slice(token.start, token.end);
      end = token.end;
    });
    element.append(text.slice(end));
    return element;
  }

  // As much of the text as a result has room for, from a little before the first thing found.
  function excerpt(text, question) {
    var first = tokens(text).find(function (token) {
      return question.some(function (word) { return answers(token.word, word, word.isLast); });
    });
    var start = first ? Math.max(0, first.start - 30) : 0;
    if (start > 0) {
      var space = text.slice(start, start + 20).search(/[\s，。；、]/);
      start += space < 0 ? 0 : space + 1;
    }
    // Han characters are twice as wide.
    var room = /\p{Script=Han}/u.test(text) ? 80 : 150;
    return (start > 0 ? "… " : "") + text.slice(start, start + room) + (start + room < text.length ? " …" : "");
  }

  function element(tag, name) {
    var made = document.createElement(tag);
    made.className = name;
    return made;
  }

  var dialog, input, list, status;
  function build() {
    dialog = element("dialog", "search-box");
    dialog.setAttribute("aria-label", root.dataset.search);
    var bar = element("div", "search-bar");
    bar.setAttribute("role", "search");
    input = element("input", "");
    input.type = "search";
    input.placeholder = root.dataset.hint;
    input.setAttribute("aria-label", root.dataset.search);
    input.autocomplete = "off";
    var close = element("button", "close");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", root.dataset.close);
    close.addEventListener("click", function () { dialog.close(); });
    status = element("p", "search-status");
    status.setAttribute("role", "status");
    list = element("ol", "results");
    bar.append(input, close);
    dialog.append(bar, status, list);
    document.body.appendChild(dialog);
    input.addEventListener("input", show);
    // Some browsers leave the focus in what is no longer seen, where “/” would be a letter. The event comes a little late:
    // by then the search may be open again.
    dialog.addEventListener("close", function () { if (!dialog.open) { input.blur(); } });
    dialog.addEventListener("click", function (event) {
      // A place on this very page opens no other.
      if (event.target === dialog || event.target.closest(".results a")) { dialog.close(); }
    });
    dialog.addEventListener("keydown", function (event) {
      var links = Array.from(list.querySelectorAll("a"));
      var at = links.indexOf(document.activeElement);
      // The field would only empty itself.
      if (event.key === "Escape") { event.preventDefault(); dialog.close(); return; }
      if (event.key === "Enter" && at < 0 && event.target === input && links.length) { links[0].click(); event.preventDefault(); }
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") { return; }
      event.preventDefault();
      var next = event.key === "ArrowDown" ? Math.min(at + 1, links.length - 1) : at - 1;
      (links[next] || input).focus();
    });
  }

  function show() {
    var question = questionOf(input.value);
    var results = find(question);
    list.replaceChildren.apply(list, results.slice(0, shown).map(function (entry) {
      var item = document.createElement("li");
      var link = element("a", "");
      var text = element("div", "");
      link.href = entry.u;
      if (entry.i) {
        var image = element("img", "");
        image.src = entry.i;
        image.alt = "";
        link.appendChild(image);
      }
      if (entry.p) { marked(entry.p, [], text.appendChild(element("span", "place"))); }
      var title = text.appendChild(element("strong", ""));
      if (entry.l) { marked(entry.l, question, title.appendChild(element("span", "number"))); title.append(" "); }
      marked(entry.t, question, title);
      if (entry.x) { marked(excerpt(entry.x, question), question, text.appendChild(element("span", "excerpt"))); }
      link.appendChild(text);
      item.appendChild(link);
      return item;
    }));
    status.textContent = question.length && !results.length ? root.dataset.nothing : "";
  }

  rosenblattSearch.open = function () {
    if (!dialog) { build(); }
    if (!dialog.open) { dialog.showModal(); }
    input.focus();
    input.select();
  };
})();
