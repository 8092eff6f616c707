/**
 * The first script of the pane's page. It is shipped as it stands, so it keeps to ECMAScript 5: an old web view must be
 * able to read it. Where something is missing that the add-in needs, the page that says what to upgrade takes the
 * pane's place, with the names of what is missing and with everything that Office wrote into the address.
 */
(function (view) {
  var document = view.document,
    missing = [];

  function need(name, present) {
    if (!present) missing.push(name);
  }
  function method(owner, name) {
    return !!owner && typeof owner[name] === "function";
  }
  function readable(pattern, flags) {
    try {
      return !!new RegExp(pattern, flags);
    } catch (problem) {
      return false;
    }
  }

  need("modules", "noModule" in document.createElement("script"));
  need("Promise.allSettled", method(view.Promise, "allSettled"));
  need("BigInt", typeof view.BigInt === "function");
  need("globalThis", view.globalThis === view);
  need("Object.fromEntries", method(view.Object, "fromEntries"));
  need("Object.hasOwn", method(view.Object, "hasOwn"));
  need("Array.prototype.flatMap", method(view.Array.prototype, "flatMap"));
  need("Array.prototype.at", method(view.Array.prototype, "at"));
  need("Array.prototype.findLast", method(view.Array.prototype, "findLast"));
  need("String.prototype.replaceAll", method(view.String.prototype, "replaceAll"));
  need("String.prototype.normalize", method(view.String.prototype, "normalize"));
  need("async iteration", typeof view.Symbol === "function" && !!view.Symbol.asyncIterator);
  need("Unicode in patterns", readable("\\p{Script=Han}", "u"));
  need("lookbehind in patterns", readable("(?<=a)b", ""));
  need("TextEncoder", typeof view.TextEncoder === "function");
  need("AbortSignal.throwIfAborted", !!view.AbortSignal && method(view.AbortSignal.prototype, "throwIfAborted"));
  need("CompressionStream", typeof view.CompressionStream === "function");
  need("ResizeObserver", typeof view.ResizeObserver === "function");
  need("CSS variables", !!view.CSS && method(view.CSS, "supports") && view.CSS.supports("color", "var(--a)"));

  if (missing.length > 0) {
    var search = view.location.search;
    view.location.replace(
      "support.html" +
        search +
        (search ? "&" : "?") +
        "missing=" +
        encodeURIComponent(missing.join(", ")) +
        view.location.hash
    );
  }
})(window);
