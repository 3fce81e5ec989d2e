'use client';

import { useEffect, useState } from 'react';
import { deadlinePairs, type DeadlineForm } from './deadline-form';
import { DeadlinePanel } from './deadline-panel';
import { feePairs, type FeeForm } from './fee-form';
import { FeePanel } from './fee-panel';

interface Props {
  readonly fee: FeeForm;
  readonly deadline: DeadlineForm;
  readonly today: string;
}

/**
 * Both calculators over one address. What is typed goes into the address, so that a link shows the same answer;
 * without JavaScript the same form is sent and the server answers.
 */
export function Calculators({ fee: givenFee, deadline: givenDeadline, today }: Props) {
  const [fee, setFee] = useState(givenFee);
  const [deadline, setDeadline] = useState(givenDeadline);
  const [touched, setTouched] = useState(false);
  const link = `/?${new URLSearchParams([...feePairs(fee), ...deadlinePairs(deadline)]).toString()}`;

  useEffect(() => {
    if (!touched) return;
    // Browsers limit how often an address may change; a person typing does not need each letter there.
    const timer = setTimeout(() => window.history.replaceState(null, '', link), 250);
    return () => clearTimeout(timer);
  }, [link, touched]);

  return (
    <form method="get" action="/" autoComplete="off" onSubmit={(event) => event.preventDefault()} className="grid grid-cols-1 items-stretch gap-6 lg:grid-cols-2">
      <FeePanel
        form={fee}
        link={link}
        onChange={(change) => {
          setTouched(true);
          setFee({ ...fee, ...change });
        }}
      />
      <DeadlinePanel
        form={deadline}
        today={today}
        link={link}
        onChange={(change) => {
          setTouched(true);
          setDeadline({ ...deadline, ...change });
        }}
      />
    </form>
  );
}
