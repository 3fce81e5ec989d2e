'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import { useDiscardLetter, useVoidLetter } from '@/lib/features/letters/client';
import type { Letter } from '@/lib/features/letters/schema';
import { letterNumber, kindOfLetter } from './letter-words';
import { RefillDialog } from './refill-dialog';
import { SendDialog } from './send-dialog';

interface Props {
  readonly act: 'send' | 'facts' | 'void' | 'discard';
  readonly letter: Letter;
  readonly onClose: () => void;
}

/** The dialog of an act on a letter. Load it on intent. */
export function LetterDialog({ act, letter, onClose }: Props) {
  switch (act) {
    case 'send':
      return <SendDialog letter={letter} onClose={onClose} />;
    case 'facts':
      return <RefillDialog letter={letter} onClose={onClose} />;
    case 'void':
      return <Void letter={letter} onClose={onClose} />;
    case 'discard':
      return <Discard letter={letter} onClose={onClose} />;
    default: {
      const unhandled: never = act;
      return unhandled;
    }
  }
}

function Void({ letter, onClose }: Omit<Props, 'act'>) {
  const voiding = useVoidLetter();
  const number = letterNumber(letter.number);
  return (
    <AskDialog title={`Void ${number}`} subtitle={kindOfLetter(letter.kind)} action={`Void ${number}`} kind="danger" done={`${number} is void.`} onClose={onClose} send={(values) => voiding.mutateAsync({ letterId: letter.id, version: letter.version, reason: values.text('reason') })}>
      {({ errorOf }) => (
        <>
          <p>It was sent and stays as it was, marked void, with its number. A clock that it met runs again. Whoever got it must be told by another letter.</p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={400} autoFocus className="sm:col-span-2" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

function Discard({ letter, onClose }: Omit<Props, 'act'>) {
  const discard = useDiscardLetter();
  return (
    <AskDialog
      title="Discard this draft"
      subtitle={kindOfLetter(letter.kind)}
      action="Discard the draft"
      kind="danger"
      done="The draft is discarded."
      onClose={onClose}
      goTo={letter.case ? `/cases/${letter.case.id}` : '/letters'}
      send={() => discard.mutateAsync({ letterId: letter.id, version: letter.version })}
    >
      {() => <p>Its words and recipients are gone from here. Another can be written from the case at any time.</p>}
    </AskDialog>
  );
}
