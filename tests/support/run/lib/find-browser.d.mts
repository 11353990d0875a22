/** Path of the browser to use: env CHROMIUM, else the usual places, else the one Playwright installed; nothing if there is none. */
export function findBrowser(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;
/** Path of the Firefox to use: env FIREFOX, else the usual places; nothing if there is none that can be used. */
export function findFirefox(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;
