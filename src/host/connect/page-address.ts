/**
 * The address under which a page with an add-in finds its host: in the query what the host is, in the hash who speaks.
 * `origin` is the holding page's; it must be https and of the add-in's own host name.
 */
export function paneAddress(
  page: string,
  conversation: string,
  addin: string,
  origin: string,
  locale = "zh-CN",
): string {
  const url = new URL(page);
  url.searchParams.set(
    "_host_Info",
    `Excel$Web$16.01$${locale}$${conversation}$$disableLogging$${SHARED_RUNTIME | CUSTOM_FUNCTIONS}`,
  );
  url.hash = `&_xdm_Info=${conversation}|${addin}|${origin}`;
  return url.href;
}
const SHARED_RUNTIME = 1,
  CUSTOM_FUNCTIONS = 2;
