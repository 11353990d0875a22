/** The browser's extension API: `browser` where there is one, else `chrome`. */
export const browser: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Whether an address is one of an extension, by the scheme this browser has for them; whose it is, the sender's id says. */
export function isExtensionPage(url: string | undefined): boolean {
  return url?.startsWith(`${location.protocol}//`) === true;
}
