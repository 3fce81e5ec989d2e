'use client';

/** The last resort, when even the frame of the page failed; it brings its own page and no style sheet. */
export default function EverythingFailed({ error, reset }: { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }) {
  return (
    <html lang="en-US">
      <body style={{ font: '14px/22px system-ui, sans-serif', maxWidth: 560, margin: '96px auto', padding: '0 16px' }}>
        <h1 style={{ fontSize: 20 }}>Panelist could not be shown</h1>
        <p>Nothing was changed or lost. Try again; if it goes on, tell the office{error.digest ? `: reference ${error.digest}` : ''}.</p>
        <button type="button" onClick={reset} style={{ font: 'inherit', padding: '6px 12px' }}>
          Try again
        </button>
      </body>
    </html>
  );
}
