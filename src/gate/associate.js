/**
 * The third script of the pane's page, right behind office.js: tells Office at once which commands and functions there
 * are. Excel calls them as soon as its client is ready, and what is associated later loses the first press and shows
 * #VALUE! for the first formula (office-js #5176, #3378, #2744, #1029, #5778). Their code comes with the scripts behind
 * this one; whoever is called before waits for it here. ECMAScript 5, like gate.js; the build writes the names in.
 */
(function (view) {
  var commands = COMMAND_NAMES,
    functions = FUNCTION_IDS,
    arrived = {},
    waiting = { commands: [], functions: [] },
    lost = false;

  /** Gives the code of a part to `use`, now or when it comes; `otherwise` where it does not come any more. */
  function when(part, use, otherwise) {
    if (arrived[part]) use(arrived[part]);
    else if (lost) otherwise();
    else waiting[part].push({ use: use, otherwise: otherwise });
  }

  /**
   * The scripts behind this one hand over what they hold; `follow`: how to tell formulas what the workbook chooses.
   */
  view.sjsArrived = function (part, code, follow) {
    if (follow) view.sjsFollow = follow;
    var all = waiting[part];
    arrived[part] = code;
    waiting[part] = [];
    for (var k = 0; k < all.length; k++) all[k].use(code);
  };

  view.addEventListener(
    "error",
    function (event) {
      if (!event.target || event.target.tagName !== "SCRIPT") return;
      var all = waiting.commands.concat(waiting.functions);
      lost = true;
      // Who reads what formulas go by may be what is lost.
      if (view.sjsFollow) view.sjsFollow(null);
      waiting = { commands: [], functions: [] };
      for (var k = 0; k < all.length; k++) all[k].otherwise();
    },
    true
  );

  function command(name) {
    view.Office.actions.associate(name, function (event) {
      // Shortcuts hand over no event, or a text. A command is completed at once: what takes longer than five minutes
      // would be ended, and buttons whose event is open are dead meanwhile (#2253, #3224).
      if (event && typeof event.completed === "function") event.completed();
      when(
        "commands",
        function (run) {
          run(name);
        },
        function () {
          // The page says itself that it could not be opened.
          view.Office.addin.showAsTaskpane();
        }
      );
    });
  }

  function formula(id) {
    view.CustomFunctions.associate(id, function () {
      var given = arguments;
      // Once the code is there, a formula answers at once.
      if (arrived.functions) return arrived.functions[id].apply(null, given);
      return new view.Promise(function (resolve, reject) {
        when(
          "functions",
          function (code) {
            try {
              resolve(code[id].apply(null, given));
            } catch (problem) {
              reject(problem);
            }
          },
          function () {
            reject(new view.CustomFunctions.Error(view.CustomFunctions.ErrorCode.notAvailable));
          }
        );
      });
    });
  }

  if (view.Office && view.Office.actions) for (var c = 0; c < commands.length; c++) command(commands[c]);
  if (view.CustomFunctions) for (var f = 0; f < functions.length; f++) formula(functions[f]);
})(window);
