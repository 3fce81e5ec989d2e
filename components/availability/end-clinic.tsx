'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { useRemoveAvailability } from '@/lib/features/availability/client';
import type { AvailabilityChanged, LeftOutside, WeeklyClinic } from '@/lib/features/availability/schema';
import { LeftOutsideList } from './left-outside';

/** Ends a weekly clinic on a day; what is booked after it stays booked and is named. */
export function EndClinic({ clinic, today, listHref }: { readonly clinic: WeeklyClinic; readonly today: string; readonly listHref: string }) {
  const router = useRouter();
  const notify = useNotice();
  const act = useRemoveAvailability();
  const [outside, setOutside] = useState<readonly LeftOutside[]>([]);
  const saving = useSaving<{ lastOn: string }, AvailabilityChanged>(
    { mutationFn: ({ lastOn }: { lastOn: string }) => act.mutateAsync({ availabilityId: clinic.id, version: clinic.version, lastOn }) },
    {
      onSaved: ({ leftOutside, notices }) => {
        notify({ message: ['The clinic has an end.', ...notices].join(' ') });
        if (leftOutside.length > 0) setOutside(leftOutside);
        else router.replace(listHref, { scroll: false });
      },
    },
  );
  if (outside.length > 0) return <LeftOutsideList exams={outside} today={today} doneHref={listHref} />;
  return (
    <Form saving={saving} action="End this clinic" kind="outline" className="mt-6 border-t border-hairline pt-4" toInput={(values) => ({ lastOn: values.text('lastOn') })}>
      <TextInput label="Last day of this clinic" name="lastOn" type="date" defaultValue={today} hint="A day before its first one takes it away altogether" className="max-w-60" error={saving.errorOf('lastOn')} />
    </Form>
  );
}
