/** Path of the browser to use: env CHROMIUM, else the usual places, else the one Playwright installed; nothing if there is none. */
export function findBrowser(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;
