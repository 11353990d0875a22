/** Copies a text; false where the browser does not allow it. In a frame laid over another page only the older way works, and asking for the newer one there is told as a fault. */
export async function copyText(text: string): Promise<boolean> {
  if (copiedByEvent(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copiedByEvent(text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    done = true;
  };
  document.addEventListener('copy', fill, { once: true });
  const allowed = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return allowed && done;
}
