import type { Metadata } from 'next';
import Link from 'next/link';
import { AbsenceTable } from '@/components/availability/absence-table';
import { AvailabilityPanel } from '@/components/availability/availability-panel';
import { ClinicWeek } from '@/components/availability/clinic-week';
import { ExceptionTable } from '@/components/availability/exception-table';
import { ListingTable } from '@/components/availability/listing-table';
import { Section } from '@/components/layout/section';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { can } from '@/lib/auth/permissions';
import { listAvailability } from '@/lib/features/availability/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Availability' };
const href = '/settings/availability';

export default async function AvailabilityPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const ctx = await pageFor('availability.list');
  const { edit } = await searchParams;
  const open = [edit].flat()[0] ?? '';
  const list = await listAvailability(ctx, {});
  const { role } = ctx.actor;
  const mayChange = can(role, 'availability.amend');
  const showsMoney = can(role, 'invoice.list');
  const way = (what: string, label: string) => (
    <Link href={`${href}?edit=${what}`} prefetch={false} className="quiet-link">
      {label}
    </Link>
  );
  return (
    <SettingsPage
      title="Availability"
      subtitle="When and where physicians examine"
      href={href}
      role={role}
      actions={
        mayChange &&
        open === '' && (
          <ButtonLink href={`${href}?edit=new`} kind="primary">
            Add a clinic
          </ButtonLink>
        )
      }
    >
      {mayChange && open !== '' && <AvailabilityPanel open={open} list={list} listHref={href} showsMoney={showsMoney} />}
      <div className="flex flex-col gap-6">
        <Section title="Weekly clinics" count={list.weekly.length}>
          <ClinicWeek list={list} editHref={mayChange ? (id) => `${href}?edit=${id}` : null} editedId={open} />
        </Section>
        <Section title="Closed days and extra clinics" count={list.exceptions.length} aside={mayChange && <>{way('closed', 'Close a day')} {way('extra', 'Add an extra clinic')}</>}>
          <ExceptionTable list={list} mayChange={mayChange} />
        </Section>
        <Section title="Offices" note="listed with the Medical Unit, drive, rent">
          <ListingTable list={list} editHref={mayChange ? (physicianId, locationId) => `${href}?edit=office:${physicianId}:${locationId}` : null} showsMoney={showsMoney} />
        </Section>
        <Section title="Absences" count={list.unavailability.length} note="Form 109, 8 CCR 33" aside={mayChange && way('absence', 'Record an absence')}>
          <AbsenceTable list={list} editHref={mayChange ? (id) => `${href}?edit=absence:${id}` : null} />
        </Section>
      </div>
    </SettingsPage>
  );
}
