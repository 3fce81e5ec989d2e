const commands = [
  ['npm run up', 'Installs everything, brings its own PostgreSQL, starts and prints the address. The first page creates the owner and the practice.'],
  ['npm run up -- --demo', 'The same with a practice of about 120 invented cases, to look around in.'],
] as const;

/** How to have it: two commands in a copy of the project. */
export function Install() {
  return (
    <section id="install" aria-labelledby="install-title" className="mt-10 border-t border-hairline pt-5 print:hidden">
      <h2 id="install-title" className="text-base font-semibold">
        Install Panelist
      </h2>
      <p className="mt-1 text-ink-soft">On a computer with npm and Node 20.19 or later, in a copy of the project:</p>
      <dl className="mt-3 grid max-w-[760px] gap-3">
        {commands.map(([command, effect]) => (
          <div key={command}>
            <dt>
              <code className="inline-block rounded-md border border-border bg-subtle px-3 py-1.5 font-mono text-sm select-all">{command}</code>
            </dt>
            <dd className="mt-1 text-ink-soft">{effect}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
