/** A button of the add-in, as its manifest describes it; texts in the page's language. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly supertip: string;
  readonly icon: string;
  /** The command's function; null where the button only shows the pane. */ readonly command: string | null;
}
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}
export interface Ribbon {
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  readonly menu: readonly RibbonButton[];
}

/**
 * What Excel would take of an add-in: where its page and the metadata of its functions are, their namespace, and what
 * to draw.
 */
export interface AddIn {
  readonly id: string;
  readonly page: string;
  readonly metadata: string;
  readonly namespace: string;
  readonly ribbon: Ribbon;
}

/** Icons are drawn at this size. */
const ICON = "32";

/** Reads a manifest as Excel does. Throws a RangeError where it lacks what is needed here. */
export function readManifest(manifest: string, language: string): AddIn {
  const root = new DOMParser().parseFromString(manifest, "text/xml");
  if (root.querySelector("parsererror")) throw new RangeError("the manifest is no XML");
  const resources = new Resources(root, language),
    functions = all(root, "ExtensionPoint").find(point => typeOf(point) === "CustomFunctions");
  return {
    id: all(root, "Id")[0]?.textContent?.trim() ?? "",
    page: resources.of(all(root, "Runtime")[0]),
    metadata: resources.of(child(child(functions, "Metadata"), "SourceLocation")),
    namespace: resources.of(child(functions, "Namespace")),
    ribbon: readRibbon(root, resources),
  };
}

/** The buttons of the add-in's tab and of the cell's context menu. */
function readRibbon(root: Document, resources: Resources): Ribbon {
  const tab = all(root, "CustomTab")[0];
  if (!tab) throw new RangeError("the manifest has no tab of its own");
  const cell = all(root, "OfficeMenu").find(menu => menu.getAttribute("id") === "ContextMenuCell");
  return {
    tab: resources.of(child(tab, "Label")),
    groups: all(tab, "Group").map(group => ({
      label: resources.of(child(group, "Label")),
      buttons: all(group, "Control").map(control => button(control, resources)),
    })),
    menu: cell
      ? all(cell, "Control").flatMap(control => {
          const items = all(control, "Item");
          return items.length > 0 ? items.map(item => button(item, resources)) : [button(control, resources)];
        })
      : [],
  };
}

function button(control: Element, resources: Resources): RibbonButton {
  const action = child(control, "Action"),
    images = all(control, "Image"),
    tip = child(control, "Supertip");
  return {
    id: control.getAttribute("id") ?? "",
    label: resources.of(child(control, "Label")),
    supertip: resources.of(child(tip, "Description")),
    icon: resources.of(images.find(image => image.getAttribute("size") === ICON) ?? images[0]),
    command:
      action && typeOf(action) === "ExecuteFunction"
        ? (child(action, "FunctionName")?.textContent?.trim() ?? null)
        : null,
  };
}

function typeOf(element: Element): string {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
}

/** Strings and addresses that the manifest's elements name by `resid`. */
class Resources {
  private readonly values = new Map<string, string>();

  constructor(root: Document, language: string) {
    for (const name of ["String", "Image", "Url"])
      for (const element of all(root, name)) {
        const id = element.getAttribute("id"),
          own = all(element, "Override").find(
            override => override.getAttribute("Locale")?.toLowerCase() === language.toLowerCase(),
          );
        if (id !== null) this.values.set(id, own?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "");
      }
  }

  of(element: Element | null | undefined): string {
    return this.values.get(element?.getAttribute("resid") ?? "") ?? "";
  }
}

function all(root: Document | Element | null | undefined, name: string): Element[] {
  return root ? [...root.getElementsByTagNameNS("*", name)] : [];
}

function child(element: Element | null | undefined, name: string): Element | null {
  return element ? ([...element.children].find(each => each.localName === name) ?? null) : null;
}
