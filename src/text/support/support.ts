/**
 * The plain page shown where the web view is too old, and to whom asks what the add-in needs. No names of places in
 * menus that differ by version.
 */
export interface SupportTexts {
  readonly title: string;
  /** Where the page stands in for the pane. */
  readonly tooOld: string;
  readonly missing: string;
  /** In the pane's page until the pane is there; what somebody sees who opens it outside Excel. */
  readonly opening: string;
  /** In its place where the pane could not be loaded. */
  readonly notOpened: string;
  /** Above the pane where the web view refuses its styles. */
  readonly unstyled: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}
