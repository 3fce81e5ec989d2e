import { EditPanel } from '@/components/settings/edit-panel';
import type { AvailabilityList } from '@/lib/features/availability/schema';
import { doctor } from '@/lib/format/names';
import { AbsenceForm } from './absence-form';
import { ClinicForm } from './clinic-form';
import { weekdayNames } from './clinic-words';
import { EndClinic } from './end-clinic';
import { ExceptionForm } from './exception-form';
import { ListingForm } from './listing-form';

interface Props {
  /** What is being changed, as it stands in the address: 'new', a clinic's id, 'closed', 'extra', 'office:…:…', 'absence', 'absence:…'. */
  readonly open: string;
  readonly list: AvailabilityList;
  readonly listHref: string;
  readonly showsMoney: boolean;
}

/** The one form that is open above the lists; nothing where the address names something that is not there. */
export function AvailabilityPanel({ open, list, listHref, showsMoney }: Props) {
  const [what = '', first = '', second = ''] = open.split(':');
  if (what === 'closed' || what === 'extra') {
    return (
      <EditPanel title={what === 'closed' ? 'Close a day' : 'Add an extra clinic'}>
        <ExceptionForm key={what} list={list} kind={what} listHref={listHref} />
      </EditPanel>
    );
  }
  if (what === 'absence') {
    const absence = list.unavailability.find(({ id }) => id === first) ?? null;
    if (first && !absence) return null;
    return (
      <EditPanel title={absence ? 'Change an absence' : 'Record an absence'}>
        <AbsenceForm key={absence ? `${absence.id} ${absence.version}` : 'new'} list={list} absence={absence} listHref={listHref} />
      </EditPanel>
    );
  }
  if (what === 'office') {
    const physician = list.physicians.find(({ id }) => id === first);
    const location = list.locations.find(({ id }) => id === second);
    if (!physician || !location) return null;
    const listing = list.listings.find((one) => one.physicianId === first && one.locationId === second) ?? null;
    return (
      <EditPanel title={`${doctor(physician.name)} at ${location.name}`}>
        <ListingForm key={`${open} ${listing?.version ?? 0}`} physicianId={first} locationId={second} listing={listing} showsMoney={showsMoney} listHref={listHref} />
      </EditPanel>
    );
  }
  const clinic = list.weekly.find(({ id }) => id === open) ?? null;
  if (!clinic && open !== 'new') return null;
  return (
    <EditPanel title={clinic ? `Change the clinic of ${weekdayNames[clinic.weekday - 1] ?? ''}` : 'Add a clinic'}>
      <ClinicForm key={clinic ? `${clinic.id} ${clinic.version}` : 'new'} list={list} clinic={clinic} listHref={listHref} />
      {clinic && <EndClinic clinic={clinic} today={list.today} listHref={listHref} />}
    </EditPanel>
  );
}
