import { Section } from '@/components/layout/section';
import { counted } from '@/lib/format/names';
import type { Letter } from '@/lib/features/letters/schema';
import { SentRow } from './sent-row';

/** On whom a letter was served, and what proves each; for whoever may only look at a draft, to whom it would go. */
export function SentList({ letter }: { readonly letter: Letter }) {
  const reached = letter.recipients.filter(({ omittedReason }) => omittedReason === '');
  const omitted = letter.recipients.filter(({ omittedReason }) => omittedReason !== '');
  const proven = reached.filter(({ proof, mail }) => proof !== '' || mail?.state === 'SENT').length;
  const isDraft = letter.state === 'DRAFT';
  return (
    <Section title={isDraft ? 'Goes to' : 'Served on'} count={reached.length} ruled aside={!isDraft && <span>{proven === reached.length ? 'all proven' : `${counted(reached.length - proven, 'proof')} to keep`}</span>}>
      <ul>
        {reached.map((recipient) => (
          <SentRow key={recipient.id} letter={letter} recipient={recipient} />
        ))}
        {omitted.map(({ id, name, omittedReason }) => (
          <li key={id} className="border-b border-hairline py-2 text-muted">
            <span className="line-through">{name}</span>
            <span className="block text-xs">Left out: {omittedReason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
