/** Whether the built extension is there and newer than every source file and folder. */
export function isBuilt(browser?: 'chrome' | 'firefox'): boolean;
/** Builds .output/chrome-mv3, or firefox-mv3; says nothing unless it fails. */
export function build(browser?: 'chrome' | 'firefox'): Promise<void>;
