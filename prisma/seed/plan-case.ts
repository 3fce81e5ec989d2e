import { addDays, type CalendarDate } from '../../lib/domain/calendar';
import type { CaseKind } from '../../lib/features/cases/schema';
import type { AgreementKey, CasePlan, Ending, LocationKey, Outcome, PacketPlan, PhysicianKey } from './case-plan';
import { clients, employers, firstNames, homes, injuries, languages, lastNames, lawFirms, payers, streets } from './cast';
import type { Random } from './random';

interface Wanted {
  readonly kind: CaseKind;
  readonly loggedOn: CalendarDate;
  readonly examOn: CalendarDate | null;
  readonly startMinute?: number;
  readonly outcome?: Outcome;
  readonly ending?: Ending;
  readonly records?: 'declared' | 'undeclared' | 'mismatched' | 'none';
  readonly physician?: PhysicianKey;
  readonly language?: string;
  readonly notified?: boolean;
  readonly extended?: boolean;
  readonly serveAfterDays?: number;
  readonly morePages?: number;
  readonly chart?: CasePlan['chart'];
  readonly location?: LocationKey;
  readonly referred?: boolean;
  readonly represented?: boolean;
}

const physicians: readonly PhysicianKey[] = ['marsh', 'marsh', 'okonkwo', 'marsh', 'lindqvist', 'marsh'];
const locations: readonly LocationKey[] = ['oakland', 'sacramento', 'oakland', 'fresno', 'oakland', 'modesto'];
const agreements: readonly AgreementKey[] = ['standard', 'disability', 'network', 'litigation'];
const clientOf = { standard: 0, disability: 1, network: 2, litigation: 3 } as const satisfies Record<AgreementKey, number>;
const claimNumber = (prefix: string, random: Random) => `${prefix}-${random.between(1000, 9999)}-${random.between(10_000, 99_999)}`;

/** One case with credible people, records and money; what is not wanted explicitly is drawn. */
export function planCase(random: Random, index: number, wanted: Wanted): CasePlan {
  const { kind } = wanted;
  const schedule = kind === 'QME' || kind === 'AME';
  const exam = schedule || kind === 'IME';
  const physician = wanted.physician ?? physicians[index % physicians.length] ?? 'marsh';
  const agreement = schedule ? null : kind === 'EXPERT_WITNESS' ? 'litigation' : (agreements[index % 3] ?? 'standard');
  const insurer = random.pick(payers);
  const payer = agreement ? (clients[clientOf[agreement]]?.name ?? insurer.name) : insurer.name;
  const settled = wanted.outcome === undefined || wanted.outcome === 'examined';
  return {
    kind,
    physician,
    location: exam ? (wanted.location ?? locations[index % locations.length] ?? 'oakland') : null,
    payer,
    agreement,
    claimant: { name: `${firstNames[(index * 7) % firstNames.length]} ${lastNames[(index * 11) % lastNames.length]}`, bornOn: addDays('1958-03-14' as CalendarDate, random.between(0, 15_000)) },
    claimNumber: schedule ? claimNumber(insurer.prefix, random) : claimNumber('F', random),
    panelNumber: kind === 'QME' ? String(random.between(7_300_000, 7_899_999)) : '',
    injuredOn: addDays(wanted.loggedOn, -random.between(200, 900)),
    bodyParts: random.pick(injuries[physician]),
    employer: random.pick(employers),
    represented: wanted.represented ?? (random.chance(80) || kind === 'AME'),
    firm: schedule ? (lawFirms[index % 3]?.name ?? null) : null,
    defense: schedule && random.chance(70) ? (lawFirms[3 + (index % 2)]?.name ?? null) : null,
    home: { ...random.pick(homes), phone: `(510) 555-0${random.between(100, 199)}`, street: `${random.between(100, 2900)} ${random.pick(streets)}` },
    referred: wanted.referred ?? false,
    language: wanted.language ?? (exam ? random.pick(languages) : ''),
    loggedOn: wanted.loggedOn,
    examOn: exam ? wanted.examOn : null,
    startMinute: wanted.startMinute ?? 540,
    packets: packets(random, kind, payer, wanted.morePages ?? 0, wanted.records ?? (random.chance(70) ? 'declared' : random.pick(['undeclared', 'mismatched'] as const))),
    chart: wanted.chart ?? null,
    notified: wanted.notified ?? true,
    extended: wanted.extended ?? false,
    outcome: wanted.outcome ?? 'examined',
    // A psychiatric exam takes an hour at least (8 CCR 49.8).
    faceToFaceMinutes: random.between(4, 16) * 5 + (physician === 'lindqvist' ? 50 : 20),
    serveAfterDays: wanted.serveAfterDays ?? (kind === 'IME' ? random.between(8, 20) : random.between(18, 29)),
    payAfterDays: random.between(26, 44),
    ending: wanted.ending ?? 'paid',
    supplementalAfterDays: settled && schedule && random.chance(42) ? random.between(30, 90) : null,
    followUpAfterDays: settled && kind === 'QME' && random.chance(26) ? random.between(210, 400) : null,
    depositionAfterDays: settled && schedule && random.chance(12) ? random.between(60, 140) : null,
    closes: random.chance(45),
  };
}

function packets(random: Random, kind: CaseKind, payer: string, morePages: number, records: NonNullable<Wanted['records']>): PacketPlan[] {
  if (records === 'none') return [];
  const schedule = kind === 'QME' || kind === 'AME';
  const mainPages = schedule ? random.between(1_400, 2_700) + morePages : kind === 'IME' ? random.between(220, 720) : random.between(700, 1_900);
  const main: PacketPlan = { sender: payer, daysBeforeExam: random.between(18, 28), countedPages: mainPages, declaredPages: records === 'mismatched' ? mainPages - random.between(6, 40) : mainPages };
  if (!schedule) return [{ ...main, declaredPages: null }];
  const secondPages = random.between(40, 280);
  const second: PacketPlan = { sender: random.pick(lawFirms).name, daysBeforeExam: random.between(15, 22), countedPages: secondPages, declaredPages: secondPages };
  const third: PacketPlan = { sender: 'Delta Records Copy', daysBeforeExam: random.between(6, 12), countedPages: random.between(110, 420), declaredPages: null };
  return records === 'undeclared' ? [main, second, third] : random.chance(60) ? [main, second] : [main];
}
