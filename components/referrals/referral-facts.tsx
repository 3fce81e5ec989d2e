import type { ReactNode } from 'react';
import { Day } from '@/components/ui/day';
import { jurisdictionLabels } from '@/lib/domain/jurisdiction/provisions';
import { specialties } from '@/lib/domain/panel/specialties';
import type { ReferralDetail } from '@/lib/features/referrals/schema';
import { formatFullDay } from '@/lib/format/dates';
import { doctor } from '@/lib/format/names';
import { channelWords } from './referral-words';

const none = <span className="text-muted">Not known</span>;

/** The facts of a referral in one line. */
export function referralFacts(found: ReferralDetail, today: string): (readonly [string, ReactNode])[] {
  const isPanel = found.kind === 'QME';
  const isPrivate = !isPanel && found.kind !== 'AME';
  return [
    ['Received', <><Day key="day" date={found.receivedOn} today={today} /> <span className="text-muted">by {channelWords[found.channel].toLowerCase()}</span></>],
    ['Born', found.bornOn ? <>{formatFullDay(found.bornOn)} {found.age !== null && <span className="text-muted">({found.age})</span>}</> : none],
    ['Physician and office', found.physician ? `${doctor(found.physician.name)}${found.location ? `, ${found.location.name}` : ''}` : none],
    ...(isPanel ? ([['Panel', found.panelNumber ? <><span key="n" className="ident">{found.panelNumber}</span> <span className="text-muted">{[specialties.find(({ code }) => code === found.panelSpecialty)?.code, found.panelIssuedOn && `issued ${formatFullDay(found.panelIssuedOn)}`].filter(Boolean).join(', ')}</span></> : none]] as const) : []),
    ...(isPrivate ? ([['Jurisdiction', jurisdictionLabels[found.jurisdiction]]] as const) : []),
    ...(isPrivate ? ([['Fee agreement', found.agreement?.name ?? none]] as const) : []),
    ...(found.appointmentAskedOn ? ([['Appointment asked', <Day key="asked" date={found.appointmentAskedOn} today={today} />]] as const) : []),
    ...(found.neededBy ? ([['Needed by', <Day key="needed" date={found.neededBy} today={today} sense="due" />]] as const) : []),
    ...(found.pagesExpected > 0 ? ([['Pages expected', found.pagesExpected.toLocaleString('en-US')]] as const) : []),
    ...(found.interpreterLanguage ? ([['Interpreter', found.interpreterLanguage]] as const) : []),
    ...(found.employer ? ([['Employer', found.employer]] as const) : []),
  ];
}
