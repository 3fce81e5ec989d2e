'use client';

import { useRouter } from 'next/navigation';
import { Form } from '@/components/forms/form';
import { MoneyInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { useSetListing } from '@/lib/features/listings/client';
import type { Listing } from '@/lib/features/listings/schema';

interface Props {
  readonly physicianId: string;
  readonly locationId: string;
  readonly listing: Listing | null;
  readonly showsMoney: boolean;
  readonly listHref: string;
}

/** A physician at a place: listed since, how far, what a clinic day there costs. */
export function ListingForm({ physicianId, locationId, listing, showsMoney, listHref }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const act = useSetListing();
  const saving = useSaving<Parameters<typeof act.mutateAsync>[0], Listing>(
    { mutationFn: act.mutateAsync },
    {
      onSaved: () => {
        notify({ message: 'The office is saved.' });
        router.replace(listHref, { scroll: false });
      },
    },
  );
  return (
    <Form
      saving={saving}
      action="Save"
      cancelHref={listHref}
      toInput={(values) => ({
        physicianId,
        locationId,
        version: listing?.version ?? null,
        listedOn: values.textOrNull('listedOn'),
        travelMinutes: values.count('travelMinutes'),
        ...(showsMoney ? { roomRentCents: values.cents('roomRentCents') } : {}),
      })}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <TextInput label="Listed since" name="listedOn" type="date" optional hint="Empty: not listed, 8 CCR 34(b)" defaultValue={listing?.listedOn ?? ''} error={saving.errorOf('listedOn')} />
        <TextInput label="Drive, minutes one way" name="travelMinutes" inputMode="numeric" autoComplete="off" defaultValue={listing?.travelMinutes ?? 0} error={saving.errorOf('travelMinutes')} />
        {showsMoney && <MoneyInput label="Room, a clinic day" name="roomRentCents" cents={listing?.roomRentCents ?? 0} error={saving.errorOf('roomRentCents')} />}
      </div>
    </Form>
  );
}
