/** Whether the built extension is there and newer than every source file and folder. */
export function isBuilt(): boolean;
/** Builds .output/chrome-mv3; says nothing unless it fails. */
export function build(): Promise<void>;
