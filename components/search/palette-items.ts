import { queryOptions } from '@tanstack/react-query';
import { BookMarked, CalendarSearch, Clock, Contact, FolderOpen, Keyboard, Phone, Plus, ReceiptText, TextSearch, type LucideIcon } from 'lucide-react';
import { placesFor, settingsPlace } from '@/components/layout/navigation';
import { can, type RoleName } from '@/lib/auth/permissions';
import type { SearchHits } from '@/lib/features/cases/schema';
import type { FoundContacts } from '@/lib/features/contacts/schema';
import { dueDistance, formatDay } from '@/lib/format/dates';
import { kindWords } from '@/lib/format/case-words';
import { formatDollars } from '@/lib/format/money';
import { caseNumber, lastName } from '@/lib/format/names';

export interface PaletteItem {
  readonly id: string;
  readonly group: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly detail: string;
  readonly warning?: string;
  readonly keys?: readonly string[];
  readonly act: { readonly href: string } | { readonly open: 'log-case' | 'keys' };
}

/** What can be done or gone to, for this role. */
export function commands(role: RoleName): PaletteItem[] {
  const places = [...placesFor(role), settingsPlace].map((place): PaletteItem => ({
    id: `go-${place.href}`,
    group: 'Commands',
    icon: place.icon,
    label: `Go to ${place.label}`,
    detail: '',
    ...(place.key ? { keys: ['G', place.key] } : {}),
    act: { href: place.href },
  }));
  const log: PaletteItem = { id: 'log-case', group: 'Commands', icon: Plus, label: 'Log a case', detail: '', keys: ['C'], act: { open: 'log-case' } };
  const keys: PaletteItem = { id: 'keys', group: 'Commands', icon: Keyboard, label: 'Show all keys', detail: '', keys: ['?'], act: { open: 'keys' } };
  const calls: PaletteItem = { id: 'call-list', group: 'Commands', icon: Phone, label: 'Call list of the next day', detail: '', act: { href: '/call-list' } };
  const referral: PaletteItem = { id: 'new-referral', group: 'Commands', icon: Plus, label: 'New referral', detail: '', act: { href: '/referrals/new' } };
  const records: PaletteItem = { id: 'search-records', group: 'Commands', icon: TextSearch, label: 'Search records', detail: '', act: { href: '/records/search' } };
  return [...(can(role, 'case.log') ? [log] : []), ...(can(role, 'record.search') ? [records] : []), ...(can(role, 'referral.receive') ? [referral] : []), ...(can(role, 'call_list.read') ? [calls] : []), ...places, keys];
}

/** What was found: cases first, then what can be done in the best one, then invoices. */
export function hitsToItems(hits: SearchHits, role: RoleName, today: string): PaletteItem[] {
  const cases = hits.cases.map((hit): PaletteItem => {
    const dueSoon = hit.nextDueOn !== null && hit.nextDueOn <= today;
    const due = hit.nextDueOn && hit.nextDueTitle ? `${hit.nextDueTitle}, ${dueSoon ? dueDistance(hit.nextDueOn, today) : formatDay(hit.nextDueOn, today)}` : '';
    const facts = [kindWords(hit.kind), caseNumber(hit.number), hit.panelNumber ? `panel ${hit.panelNumber}` : hit.claimNumber, hit.payerName].filter(Boolean).join(' · ');
    return { id: hit.id, group: 'Cases', icon: FolderOpen, label: hit.claimantName, detail: facts, ...(dueSoon ? { warning: due } : {}), act: { href: `/cases/${hit.id}` } };
  });
  const best = hits.cases[0];
  const inBest: PaletteItem[] = best
    ? [
        ...(best.waitingEvaluationId && can(role, 'slot.find') ? [{ id: `find-${best.id}`, group: `In ${lastName(best.claimantName)}`, icon: CalendarSearch, label: `Find a date, ${lastName(best.claimantName)}`, detail: '', act: { href: `/calendar?find=${best.waitingEvaluationId}` } }] : []),
        ...(can(role, 'evaluation.schedule') ? [{ id: `add-${best.id}`, group: `In ${lastName(best.claimantName)}`, icon: Plus, label: `Add an evaluation, ${lastName(best.claimantName)}`, detail: '', act: { href: `/cases/${best.id}?add=evaluation` } }] : []),
        ...(best.nextDueTitle && best.nextDueOn ? [{ id: `clock-${best.id}`, group: `In ${lastName(best.claimantName)}`, icon: Clock, label: `${best.nextDueTitle}, ${lastName(best.claimantName)}`, detail: `due ${formatDay(best.nextDueOn, today)}`, act: { href: `/cases/${best.id}#clocks` } }] : []),
      ]
    : [];
  const invoices = hits.invoices.map((hit): PaletteItem => ({
    id: hit.id,
    group: 'Invoices',
    icon: ReceiptText,
    label: `Invoice ${hit.number}, ${lastName(hit.claimantName)}`,
    detail: `${formatDollars(hit.totalCents)}, ${hit.balanceCents > 0 ? `${formatDollars(hit.balanceCents)} open` : 'paid'}`,
    act: { href: `/invoices/${hit.id}` },
  }));
  return [...cases, ...inBest, ...invoices];
}

/** What was typed, looked for in the text of all records. */
export function recordsItem(wanted: string, role: RoleName): PaletteItem[] {
  if (wanted.length < 3 || !can(role, 'record.search')) return [];
  return [{ id: 'find-in-records', group: 'Records', icon: TextSearch, label: `Find “${wanted.slice(0, 60)}” in the records`, detail: '', act: { href: `/records/search?${new URLSearchParams({ q: wanted })}` } }];
}

/** Contacts that were found, after the cases: their page opens. */
export function contactsToItems({ contacts }: FoundContacts): PaletteItem[] {
  return contacts.slice(0, 4).map(({ id, name, detail }) => ({ id, group: 'Contacts', icon: Contact, label: name, detail, act: { href: `/contacts/${id}` } }));
}

/** Entries of the library that fit what stands after “§”; the library is loaded on the first such question. */
export function libraryFound(wanted: string) {
  const q = wanted.trim();
  return queryOptions({
    queryKey: ['library', q] as const,
    staleTime: Infinity,
    queryFn: async (): Promise<PaletteItem[]> => {
      const [{ LIBRARY }, { libraryHref, libraryKindLabels, searchLibrary }] = await Promise.all([import('@/lib/domain/library/entries'), import('@/lib/domain/library/entry')]);
      const items = searchLibrary(LIBRARY, q, null).slice(0, 10).map((one): PaletteItem => ({ id: `library-${one.id}`, group: libraryKindLabels[one.kind], icon: BookMarked, label: one.title, detail: [one.figure, one.section].filter(Boolean).join(' · '), act: { href: libraryHref(one.id) } }));
      return [...items, { id: 'library-all', group: 'Library', icon: BookMarked, label: q ? `Search the library for “${q}”` : 'Open the library', detail: '', act: { href: q ? `/library?q=${encodeURIComponent(q)}` : '/library' } }];
    },
  });
}
