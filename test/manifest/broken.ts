/** Ways to break the manifest, each with what must be said of it. `schema` marks what the schema already sees. */
export const BROKEN: readonly {
  readonly title: string;
  readonly edit: readonly [string | RegExp, string];
  readonly says: RegExp;
}[] = [
  {
    title: "a resid that names nothing",
    edit: ['<Label resid="Tab.Label"/>', '<Label resid="Tab.Lable"/>'],
    says: /resid Tab\.Lable names no resource/,
  },
  {
    title: "a second control in the cell's menu",
    edit: ["</OfficeMenu>", '<Control xsi:type="Button" id="Sjs.second"/></OfficeMenu>'],
    says: /the cell's menu must have one control/,
  },
  {
    title: "a resource that nothing names",
    edit: [
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="Left.Over" DefaultValue="剩下的"><bt:Override Locale="en-US" ' +
        'Value="left over"/></bt:String>',
    ],
    says: /Left\.Over is used nowhere/,
  },
  {
    title: "a resid of more than 32 characters",
    edit: [/Tip\.assess"/g, 'Tip.assessTheWholeRosterOfApplications"'],
    says: /more than 32 characters/,
  },
  {
    title: "two resources of one name",
    edit: ['<bt:String id="Tip.repair"', '<bt:String id="Tip.toValues"'],
    says: /Tip\.toValues stands twice/,
  },
  {
    title: "two buttons of one id",
    edit: ['id="Sjs.repair"', 'id="Sjs.toValues"'],
    says: /id Sjs\.toValues stands twice/,
  },
  {
    title: "a button without its icon of 80 px",
    edit: ['<bt:Image size="80" resid="Icon.policy.80"/>', ""],
    says: /Sjs\.policy has no icon of 80 px/,
  },
  {
    title: "an icon of other pixels than it says",
    edit: ["assets/icons/help-32.png", "assets/icons/help-24.png"],
    says: /help-24\.png is not a PNG of 32 × 32/,
  },
  {
    title: "two buttons with one icon",
    edit: [/icons\/repair-/g, "icons/to-values-"],
    says: /is the icon of two buttons/,
  },
  {
    title: "an icon that does not exist",
    edit: ["assets/icons/policy-48.png", "assets/icons/policies-48.png"],
    says: /policies-48\.png is no file of the package/,
  },
  {
    title: "the add-in's own icon in the wrong size",
    edit: ["addin-64.png", "addin-128.png"],
    says: /addin-128\.png is not a PNG of 64 × 64/,
  },
  {
    title: "an address without encryption",
    edit: ["https://localhost:8443/support.html", "http://localhost:8443/support.html"],
    says: /is not https/,
  },
  {
    title: "an address elsewhere",
    edit: ["https://localhost:8443/functions.json", "https://example.com/functions.json"],
    says: /is not below/,
  },
  {
    title: "another page for the functions than for the runtime",
    edit: [/(<Page>\s*<SourceLocation resid=")Taskpane\.Url/, "$1Support.Url"],
    says: /Page has resid Support\.Url/,
  },
  {
    title: "another page for the commands than for the runtime",
    edit: ['<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Support.Url"/>'],
    says: /FunctionFile has resid Support\.Url/,
  },
  {
    title: "another page for the pane than for the runtime",
    edit: [/(<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid=")Taskpane\.Url/, "$1Support.Url"],
    says: /ShowTaskpane has resid Support\.Url/,
  },
  {
    title: "another start page than the runtime's",
    edit: [
      '<SourceLocation DefaultValue="https://localhost:8443/taskpane.html"/>',
      '<SourceLocation DefaultValue="https://localhost:8443/support.html"/>',
    ],
    says: /DefaultSettings name another page/,
  },
  {
    title: "a runtime that does not live long",
    edit: ['lifetime="long"', 'lifetime="short"'],
    says: /exactly one Runtime, with lifetime long/,
  },
  {
    title: "a pane with an id of its own",
    edit: ['<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>Other</TaskpaneId>'],
    says: /TaskpaneId has no place/,
  },
  {
    title: "a button whose command nobody registers",
    edit: ["<FunctionName>toValues</FunctionName>", "<FunctionName>toValue</FunctionName>"],
    says: /no command registers toValue$/m,
  },
  {
    title: "a requirement that is not named",
    edit: ['<Set Name="SharedRuntime" MinVersion="1.1"/>', ""],
    says: /SharedRuntime must be 1\.1/,
  },
  {
    title: "a requirement that shuts out supported versions",
    edit: ['Name="ExcelApi" MinVersion="1.13"', 'Name="ExcelApi" MinVersion="1.16"'],
    says: /ExcelApi must be 1\.13/,
  },
  {
    title: "another version than the package's",
    edit: [/<Version>[^<]*/, "<Version>9.9.9.0"],
    says: /the version must be/,
  },
  {
    title: "a label without English",
    edit: [/(<bt:String id="Label\.help" DefaultValue="[^"]*">)\s*<bt:Override[^>]*>/, "$1"],
    says: /Label\.help has no text in en-US/,
  },
  {
    title: "a label without Chinese",
    edit: [/id="Label\.help" DefaultValue="[^"]*"/, 'id="Label.help" DefaultValue="Help"'],
    says: /Label\.help has no Chinese text/,
  },
  {
    title: "a label that is too long",
    edit: [/id="Label\.help" DefaultValue="[^"]*"/, `id="Label.help" DefaultValue="${"助".repeat(126)}"`],
    says: /Label\.help has 126 characters/,
  },
  {
    title: "a supertip that is too long",
    edit: [/id="Tip\.help" DefaultValue="[^"]*"/, `id="Tip.help" DefaultValue="${"助".repeat(251)}"`],
    says: /Tip\.help has 251 characters/,
  },
  { title: "an Override without its prefix", edit: ["<bt:Override", "<Override"], says: /no bt:Override/ },
  {
    title: "shortcuts that do not exist",
    edit: ["assets/shortcuts.json", "assets/short.json"],
    says: /shortcuts or their names in another language are missing/,
  },
];

/** Ways to break the shortcuts or their names in another language. */
export const BROKEN_SHORTCUTS: readonly {
  readonly title: string;
  readonly file: string;
  readonly edit: readonly [string | RegExp, string];
  readonly says: RegExp;
}[] = [
  {
    title: "a key that Excel has (filter)",
    file: "shortcuts.json",
    edit: ["Ctrl+Alt+Shift+L", "Ctrl+Shift+L"],
    says: /Ctrl\+Shift\+L may not be the key of explain/,
  },
  {
    title: "a key that the Mac has (log out)",
    file: "shortcuts.json",
    edit: ["Command+Alt+Shift+L", "Command+Alt+Shift+Q"],
    says: /Command\+Alt\+Shift\+Q may not be/,
  },
  {
    title: "one key for two actions",
    file: "shortcuts.json",
    edit: [/Shift\+L/g, "Shift+H"],
    says: /Ctrl\+Alt\+Shift\+H stands twice/,
  },
  {
    title: "a shortcut for a command that nobody registers",
    file: "shortcuts.json",
    edit: [/"explain"/g, '"explainIt"'],
    says: /no command registers explainIt/,
  },
  {
    title: "an action without a Chinese name",
    file: "shortcuts.json",
    edit: ["只看待办", ""],
    says: /onlyMarked has no Chinese name/,
  },
  {
    title: "an action without an English name",
    file: "shortcuts.en-US.json",
    edit: ["To-dos only", ""],
    says: /onlyMarked has no name in another language/,
  },
];
