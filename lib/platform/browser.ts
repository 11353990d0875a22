/** The browser's extension API: `browser` where there is one, else `chrome`. */
export const browser: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
