/** Top of the repository. */
export const ROOT: string;
/** Installed packages. */
export const MODULES: string;
/** The built extension, as Chrome and Edge load it. */
export const EXTENSION: string;
/** The one built for Firefox. */
export const FIREFOX_EXTENSION: string;
/** Reports of the test runs. */
export const RESULTS: string;
