/** Runs once when the web process starts, before its first request. */
export async function register(): Promise<void> {
  // A constant of the build: the framework also compiles this file for a runtime without node:http, which we do not use.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openFrontDoor } = await import('./lib/http/front-door');
  openFrontDoor();
}
