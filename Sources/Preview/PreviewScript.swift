extension PreviewPage {
  /// Waits for builds, takes over from the new page what is not as it was, and lays the messages of one that failed over
  /// the page. What the reader has scrolled to, opened and typed stays.
  static let script = """
    (function () {
      "use strict";
      var seen = null, box = null, pristine = null, live = new Map();
      // What the page's own script has furnished with buttons and keys: new ones need a new page.
      var furnished = ".code, .tabs, .frame-links, .figure, .exercise, .languages";

      // The page as it was served, each node of it with the one that is seen: the page's script adds to the latter.
      function remember(node, copy) {
        live.set(copy, node);
        for (var i = 0; i < copy.childNodes.length; i++) { remember(node.childNodes[i], copy.childNodes[i]); }
      }
      document.addEventListener("DOMContentLoaded", function () {
        pristine = document.body.cloneNode(true);
        remember(document.body, pristine);
      });

      function Impossible() {}
      function plain(node) {
        if (node.nodeType === 1 && (node.matches(furnished) || node.querySelector(furnished))) { throw new Impossible(); }
      }

      // Makes the old part of the page say what the new one says, in the copy and in what is seen.
      function update(old, next, changes) {
        if (old.isEqualNode(next)) { return; }
        var node = live.get(old);
        if (old.nodeType !== 1) {
          changes.push(function () { node.data = old.data = next.data; });
          return;
        }
        Array.from(old.attributes).concat(Array.from(next.attributes)).forEach(function (attribute) {
          var value = next.getAttribute(attribute.name);
          if (old.getAttribute(attribute.name) === value) { return; }
          changes.push(function () {
            [old, node].forEach(function (one) {
              if (value === null) { one.removeAttribute(attribute.name); } else { one.setAttribute(attribute.name, value); }
            });
          });
        });
        var before = Array.from(old.childNodes), after = Array.from(next.childNodes);
        while (before.length && after.length && before[0].isEqualNode(after[0])) { before.shift(); after.shift(); }
        var end = null;
        while (before.length && after.length && before[before.length - 1].isEqualNode(after[after.length - 1])) {
          end = before.pop(); after.pop();
        }
        var alike = before.length === after.length && before.every(function (child, index) {
          return child.nodeName === after[index].nodeName && child.nodeType === after[index].nodeType;
        });
        if (alike) {
          before.forEach(function (child, index) { update(child, after[index], changes); });
          return;
        }
        before.concat(after).forEach(plain);
        changes.push(function () {
          after.forEach(function (child) {
            var copy = document.importNode(child, true), shown = document.importNode(child, true);
            old.insertBefore(copy, end);
            node.insertBefore(shown, end && live.get(end));
            remember(shown, copy);
          });
          before.forEach(function (child) { live.get(child).remove(); child.remove(); });
        });
      }

      function takeOver(page) {
        var next = new DOMParser().parseFromString(page, "text/html"), changes = [];
        update(pristine, next.body, changes);
        changes.forEach(function (change) { change(); });
        document.title = next.title;
      }

      // A picture is the same address with other bytes.
      function freshen(changed, version) {
        Array.from(document.images).forEach(function (image) {
          var path = decodeURIComponent(new URL(image.src, location.href).pathname).slice(1);
          if (changed.indexOf(path) >= 0) { image.src = image.src.split("?")[0] + "?" + version; }
        });
      }

      function follow(state) {
        // The index of the search is read when it is opened.
        var parts = state.changed.filter(function (path) {
          return /\\.(css|js|woff2?)$/.test(path) && !/search-index\\.js$/.test(path);
        });
        if (state.version !== seen + 1 || !pristine || parts.length) {
          location.reload();
          return Promise.resolve();
        }
        return fetch(location.href.split("#")[0], { cache: "no-store" }).then(function (reply) {
          if (!reply.ok) { throw new Impossible(); }
          return reply.text();
        }).then(function (page) {
          takeOver(page);
          freshen(state.changed, state.version);
        }).catch(function () { location.reload(); });
      }

      function say(problems) {
        if (!problems) {
          if (box) { box.remove(); box = null; }
          return;
        }
        if (!box) {
          box = document.createElement("pre");
          box.setAttribute("role", "alert");
          Object.assign(box.style, {
            position: "fixed", left: "0", right: "0", bottom: "0", zIndex: "100", maxHeight: "50vh", overflow: "auto",
            margin: "0", padding: "1rem", font: "14px/1.5 monospace", whiteSpace: "pre-wrap", color: "#fff",
            background: "#8b1a10"
          });
          document.body.appendChild(box);
        }
        if (box.textContent !== problems) { box.textContent = problems; }
      }

      var change = null;
      function ask() {
        var address = "\(statePath)" + (change === null ? "" : "?after=" + change);
        fetch(address, { cache: "no-store" }).then(function (reply) { return reply.json(); }).then(function (state) {
          change = state.change;
          var followed = seen !== null && state.version !== seen ? follow(state) : Promise.resolve();
          return followed.then(function () {
            seen = state.version;
            say(state.problems);
          });
        }).then(ask, function () { setTimeout(ask, 500); });
      }
      document.addEventListener("DOMContentLoaded", ask);
    })();

    """
}
