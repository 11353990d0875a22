/** Three corners of a code, as one knows them from the paper. */
export function ScanIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M1.5 1.5h4v4h-4zM10.5 1.5h4v4h-4zM1.5 10.5h4v4h-4zM10 10h2M14 10v2M10 14h1M13 14h2" stroke-width="1.5" />
    </svg>
  );
}
