import { BookOpenText, CalendarDays, Clock, Contact, FileCheck2, FileText, FolderOpen, Inbox, Landmark, LibraryBig, Mail, ReceiptText, Scale, Settings, Sun, TrendingUp, Users, type LucideIcon } from 'lucide-react';
import { can, type OperationName, type RoleName } from '@/lib/auth/permissions';

export interface Place {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The operation that the screen is made of; whoever may not do it does not see the way there. */
  readonly operation: OperationName;
  /** Pressed after G. */
  readonly key?: string;
}

const places: readonly Place[] = [
  { href: '/today', label: 'Today', icon: Sun, operation: 'today.read', key: 'T' },
  { href: '/calendar', label: 'Calendar', icon: CalendarDays, operation: 'calendar.read', key: 'A' },
  { href: '/referrals', label: 'Referrals', icon: Inbox, operation: 'referral.list', key: 'F' },
  { href: '/panels', label: 'Panels', icon: Users, operation: 'panel.list', key: 'P' },
  { href: '/cases', label: 'Cases', icon: FolderOpen, operation: 'case.list', key: 'C' },
  { href: '/records', label: 'Records', icon: BookOpenText, operation: 'record_work.list', key: 'R' },
  { href: '/reports', label: 'Reports', icon: FileText, operation: 'report.list', key: 'W' },
  { href: '/clocks', label: 'Clocks', icon: Clock, operation: 'clock.list', key: 'K' },
  { href: '/letters', label: 'Letters', icon: Mail, operation: 'letter.list', key: 'L' },
  { href: '/invoices', label: 'Invoices', icon: ReceiptText, operation: 'invoice.list', key: 'I' },
  { href: '/eors', label: 'EORs', icon: FileCheck2, operation: 'eor.list', key: 'E' },
  { href: '/appeals', label: 'Appeals', icon: Scale, operation: 'appeal.list' },
  { href: '/payments', label: 'Payments', icon: Landmark, operation: 'receipt.list', key: 'Y' },
  { href: '/income', label: 'Income', icon: TrendingUp, operation: 'income.read', key: 'M' },
  { href: '/contacts', label: 'Contacts', icon: Contact, operation: 'contact.list', key: 'O' },
  { href: '/library', label: 'Library', icon: LibraryBig, operation: 'practice.read', key: 'B' },
];

export const settingsPlace: Place = { href: '/settings', label: 'Settings', icon: Settings, operation: 'account.read' };

/** The screens a role may open, in the order of the rail. */
export function placesFor(role: RoleName): readonly Place[] {
  return places.filter((place) => can(role, place.operation));
}

/** Whether a path lies in a place, for its mark in the rail. */
export function isWithin(pathname: string, place: Place): boolean {
  return pathname === place.href || pathname.startsWith(`${place.href}/`);
}
