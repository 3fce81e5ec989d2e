import { feeSteps } from '@/components/evaluations/fee-rows';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { Dollar } from '@/components/ui/dollar';
import { StateIcon } from '@/components/ui/state-icon';
import type { MissedPreview } from '@/lib/features/missed/schema';

/** What recording it means, while it is being filled in: bill, clocks, letter, new date. */
export function WhatFollows({ preview, letter, today }: { readonly preview: MissedPreview; readonly letter: boolean; readonly today: string }) {
  const { bill, clocks, notes, newDate, refusal } = preview;
  return (
    <div aria-live="polite">
      <Section title="What follows" ruled>
        {refusal ? (
          <p className="py-3">
            <StateIcon tone="wrong">{refusal.message}</StateIcon>
          </p>
        ) : (
          <dl>
            <Row label="Bill">
              {bill.code === '' ? (
                'Nothing is billed'
              ) : (
                <>
                  <span className="font-medium">{bill.code}</span>
                  {bill.totalCents !== null && (
                    <>
                      {' '}
                      <Dollar cents={bill.totalCents} sum title="To be billed" {...(bill.lines ? { steps: feeSteps(bill.lines) } : {})} className="font-semibold" />
                    </>
                  )}
                  <span className="block text-xs text-muted">{bill.reason}</span>
                </>
              )}
            </Row>
            <Row label="Letter">{letter ? `${preview.letter.label}, drafted` : 'None is drafted'}</Row>
            <Row label="Clocks">
              {clocks.length === 0
                ? 'None starts'
                : clocks.map((clock) => (
                    <span key={clock.rule} className="block pb-1">
                      <Day date={clock.countedOn} today={today} sense={clock.side === 'we_owe' ? 'due' : 'plain'} stacked />
                      <span className="block">
                        {clock.title}
                        {clock.side === 'owed_to_us' && ', owed to us'} <Cite verify={clock.confidence === 'M'}>{clock.section}</Cite>
                      </span>
                    </span>
                  ))}
            </Row>
            <Row label="New date">
              {newDate.lastOn !== null && (
                <span className="block font-medium">
                  By <Day date={newDate.lastOn} today={today} sense="due" />
                </span>
              )}
              {newDate.text} {newDate.section && <Cite verify={newDate.confidence === 'M'}>{newDate.section}</Cite>}
            </Row>
          </dl>
        )}
        {!refusal && notes.length > 0 && (
          <ul className="pt-2">
            {notes.map((note) => (
              <li key={note.text} className="py-1">
                {note.grave ? <StateIcon tone="check">{note.text}</StateIcon> : <span className="text-soft">{note.text}</span>} {note.section && <Cite verify={note.confidence === 'M'}>{note.section}</Cite>}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[72px_1fr] gap-2 border-b border-hairline py-2">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
