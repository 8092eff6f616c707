/**
 * Puts a text on the clipboard; whether that worked. Excel on the web refuses the clipboard to the frames of add-ins
 * (office-js #1991, #3480); copying what is selected works there, as it is a person's click that asks for it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** By the older way, out of a field that is taken away again; what had the focus has it afterwards. */
function copySelected(text: string): boolean {
  const field = document.createElement("textarea"),
    before = document.activeElement;
  field.value = text;
  field.readOnly = true;
  // Within the page, or some web views scroll to it; not seen.
  field.style.position = "fixed";
  field.style.inset = "0 auto auto 0";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
