import type { Metadata } from 'next';
import Link from 'next/link';
import { ContractForm } from '@/components/contract-rates/contract-form';
import { DiscountTable } from '@/components/contract-rates/discount-table';
import { EditPanel } from '@/components/settings/edit-panel';
import { SettingsPage } from '@/components/settings/settings-page';
import { ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { can } from '@/lib/auth/permissions';
import { listContractRates, listDiscounts } from '@/lib/features/contract-rates/queries';
import { formatFullDay } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Contracts with payers' };
const href = '/settings/contracts';

export default async function ContractsPage({ searchParams }: PageProps<'/settings/contracts'>) {
  const ctx = await pageFor('contract_rate.list');
  const { edit } = await searchParams;
  const { rates } = await listContractRates(ctx, {});
  const discounts = can(ctx.actor.role, 'contract_rate.list_discounts') ? await listDiscounts(ctx, {}) : null;
  const mayChange = can(ctx.actor.role, 'contract_rate.amend');
  const edited = mayChange ? (rates.find(({ id }) => id === edit) ?? null) : null;
  const open = mayChange && (edit === 'new' || edited !== null);
  return (
    <SettingsPage title="Contracts with payers" href={href} role={ctx.actor.role} actions={mayChange && !open && <ButtonLink href={`${href}?edit=new`} kind="primary">Add a rate</ButtonLink>}>
      <p className="mb-4 max-w-prose text-soft">
        What a payer agreed to in writing for a code of the medical-legal schedule. Bills to that payer are priced by it. Without a contract the schedule holds, and no network discount may be taken. <Cite verify>LC 5307.11</Cite>
      </p>
      {open && (
        <EditPanel title={edited ? `Change ${edited.code} of ${edited.payerName}` : 'Add a rate'}>
          <ContractForm key={edited ? `${edited.id} ${edited.version}` : 'new'} rate={edited} today={ctx.today} backHref={href} />
        </EditPanel>
      )}
      {rates.length === 0 ? (
        <p className="py-4 text-muted">No contract yet: every payer owes the schedule.</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="data-table rows-2" aria-label="Contract rates">
            <thead>
              <tr>
                <th scope="col">Payer</th>
                <th scope="col">Code</th>
                <th scope="col" className="end">Price</th>
                <th scope="col" className="max-sm:hidden">From and through</th>
                <th scope="col" className="max-md:hidden">Contract</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {rates.map((rate) => (
                <tr key={rate.id} data-selected={rate.id === edited?.id || undefined}>
                  <th scope="row">
                    {mayChange ? (
                      <Link href={`${href}?edit=${rate.id}`} className="row-link" prefetch={false}>
                        {rate.payerName}
                      </Link>
                    ) : (
                      rate.payerName
                    )}
                    <span className="block text-xs font-normal text-muted sm:hidden">
                      from {formatFullDay(rate.startsOn)}
                      {rate.endsOn && ` through ${formatFullDay(rate.endsOn)}`}
                    </span>
                  </th>
                  <td>{rate.code}</td>
                  <td className="num end whitespace-nowrap">{rate.unitPriceCents === null ? `${(rate.shareBps ?? 0) / 100}% of the schedule` : formatCents(rate.unitPriceCents)}</td>
                  <td className="max-sm:hidden">
                    {formatFullDay(rate.startsOn)}
                    <span className="block text-xs text-muted">{rate.endsOn ? `through ${formatFullDay(rate.endsOn)}` : 'no last day'}</span>
                  </td>
                  <td className="max-md:hidden">
                    {rate.reference}
                    <span className="block max-w-72 truncate text-xs text-muted">{rate.note}</span>
                  </td>
                  <td className="whitespace-nowrap">{rate.inForce ? <StateIcon tone="done">In force</StateIcon> : rate.active ? <StateIcon tone="off">{rate.startsOn > ctx.today ? 'Not yet' : 'Ended'}</StateIcon> : <StateIcon tone="off">Out of use</StateIcon>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {discounts && <DiscountTable discounts={discounts} />}
    </SettingsPage>
  );
}
