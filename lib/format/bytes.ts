const steps = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A file's size for the eye: '812 bytes', '24 kB', '3.1 MB'. */
export function formatBytes(bytes: number): string {
  const step = Math.min(steps.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: step > 1 && value < 10 ? 1 : 0 })} ${steps[step]}`;
}
