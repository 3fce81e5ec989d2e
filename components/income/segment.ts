/** One choice of a row of links: the chosen one carries `aria-current`. */
export const segment = 'flex h-7 items-center rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11';
