const promises = [
  ['A late report can be worth nothing', 'Clocks start, move and stop by themselves, with the fee at risk beside each.', '8 CCR 38(b)'],
  ['An undeclared page cannot be billed', 'Declared against counted for each packet, and what is missing named with its price.', '8 CCR 9793(n)'],
  ['What did the month bring?', 'Billed, collected and outstanding, by kind, payer and physician. Each figure opens the rows that make it up.', ''],
] as const;

/** What the product does beyond the two calculators, in three sentences. */
export function Promises() {
  return (
    <div className="mt-6 grid gap-8 border-t border-hairline pt-5 sm:grid-cols-3 print:hidden">
      {promises.map(([title, text, section]) => (
        <section key={title}>
          <h2 className="text-base font-semibold">{title}</h2>
          <p className="mt-1 text-ink-soft">
            {text} {section && <span className="cite">{section}</span>}
          </p>
        </section>
      ))}
    </div>
  );
}
