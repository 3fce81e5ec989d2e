const followMilliseconds = 10_000;

/**
 * Moves focus to the screen's title when what had it is gone with what was done: a button, a form, a dialog. Also on the
 * screen at `href`, once that is there. Whoever presses something meanwhile goes on from where they are.
 */
export function focusTitle(href?: string): void {
  const path = href === undefined ? null : new URL(href, location.href).pathname;
  const until = performance.now() + followMilliseconds;
  let isOver = false;
  const stop = () => {
    isOver = true;
    document.removeEventListener('keydown', stop, true);
    document.removeEventListener('pointerdown', stop, true);
  };
  const look = () => {
    if (isOver) return;
    if (performance.now() > until) return stop();
    const isLost = document.activeElement === null || document.activeElement === document.body;
    // What is loading may have a title of its own, which goes again: so this looks until its time is over.
    if (isLost && (path === null || location.pathname === path)) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    requestAnimationFrame(look);
  };
  document.addEventListener('keydown', stop, true);
  document.addEventListener('pointerdown', stop, true);
  requestAnimationFrame(look);
}
