/**
 * On the support page, where it stands in for the pane (`missing` in its address): says so, names what is missing, and
 * tells Office that the add-in has loaded, which would otherwise report a broken one. ECMAScript 5, like gate.js.
 */
(function (view) {
  var document = view.document,
    found = /[?&]missing=([^&]*)/.exec(view.location.search);
  if (!found) return;

  document.getElementById("missing").appendChild(document.createTextNode(decodeURIComponent(found[1])));
  document.getElementById("too-old").style.display = "block";

  var office = document.createElement("script");
  office.onload = function () {
    view.Office.onReady();
  };
  office.src = document.documentElement.getAttribute("data-office-js");
  document.getElementsByTagName("head")[0].appendChild(office);
})(window);
