/** What the commands for whoever writes a policy's file say. `{name}` placeholders are filled in. */
export interface AuthorsText {
  readonly lint: Readonly<Record<"usage" | "noFile" | "notReadable" | "ok" | "problems" | "hint" | "warning", string>>;
  readonly draft: Readonly<
    Record<
      | "usage"
      | "noText"
      | "unknownOption"
      | "missingValue"
      | "notReadable"
      | "exists"
      | "notWritable"
      | "noSentences"
      | "read"
      | "open"
      | "openLine"
      | "wrote"
      | "next",
      string
    >
  >;
}
