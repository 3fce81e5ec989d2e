import { openFrontDoor } from './lib/http/front-door';

/** Runs once when the web process starts, before its first request. */
export function register(): void {
  openFrontDoor();
}
