import type { Metadata } from 'next';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { listAudit } from '@/lib/features/audit/queries';
import { formatInstantFully } from '@/lib/format/dates';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Audit log' };
const href = '/settings/audit';

export default async function AuditPage({ searchParams }: PageProps<'/settings/audit'>) {
  const ctx = await pageFor('audit.list');
  const wanted = Number((await searchParams).before);
  const page = await listAudit(ctx, Number.isSafeInteger(wanted) && wanted > 0 ? { before: wanted } : {});
  return (
    <SettingsPage title="Audit log" subtitle="Each entry is chained to the one before it; none can be changed" href={href} role={ctx.actor.role}>
      <div className="overflow-x-auto">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col" className="end">No.</th>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">Operation</th>
            </tr>
          </thead>
          <tbody>
            {page.entries.map((entry) => (
              <tr key={entry.seq}>
                <td className="num end">{entry.seq}</td>
                <td className="whitespace-nowrap">{formatInstantFully(entry.at, ctx.timeZone, ctx.today)}</td>
                <td className="whitespace-nowrap">{entry.actorName}</td>
                <th scope="row">{entry.summary}</th>
                <td className="text-xs text-muted">{entry.operation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="no-print flex gap-2 pt-4">
        {Number.isSafeInteger(wanted) && <ButtonLink href={href}>Newest</ButtonLink>}
        {page.before !== null && <ButtonLink href={`${href}?before=${page.before}`}>Show 50 older</ButtonLink>}
      </div>
    </SettingsPage>
  );
}
