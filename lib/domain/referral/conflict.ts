import type { CaseKind } from '../evaluation/lifecycle';
import type { Confidence } from '../source';
import { surenessOf, type Sureness } from './likeness';

export const INTEREST_KINDS = ['family', 'financial', 'professional', 'former_patient', 'other'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

export const interestLabels = { family: 'Family', financial: 'Financial', professional: 'Professional', former_patient: 'Former patient', other: 'Other tie' } as const satisfies Record<InterestKind, string>;

/** Somebody named in the matter: a party, a treater, the claimant, an employer. `contactIds` are the contact and its organisation. */
export type NamedParty = { role: string; name: string; contactIds: readonly string[] };

export type OwnPhysician = { id: string; name: string };
export type DeclaredInterest = { id: string; physicianId: string; name: string; kind: InterestKind; endedOn: string | null };

/** An earlier case of ours, with who retained us and who else was in it. */
export type EarlierCase = {
  caseId: string;
  number: number;
  kind: CaseKind;
  physicianId: string;
  /** Why it is the same claimant: 'same claimant', 'same claim number'; null where the claimant is somebody else. */
  sameClaimant: { sureness: Sureness; why: string } | null;
  retainedBy: NamedParty;
  others: readonly NamedParty[];
};

export type ConflictFacts = {
  kind: CaseKind;
  /** The one who would examine; null while nobody is chosen: then each of the practice's physicians is looked at. */
  physicianId: string | null;
  physicians: readonly OwnPhysician[];
  named: readonly NamedParty[];
  /** Who asks us now: that a client comes again is no news. */
  retainingContactIds: readonly string[];
  interests: readonly DeclaredInterest[];
  earlierCases: readonly EarlierCase[];
};

/** How grave a match is when it is true: the physician may not take the case, must tell the parties, or should know it. */
export type Severity = 'disqualifying' | 'disclose' | 'note';

export type ConflictMatch = {
  /** The same match has the same key however often it is looked for. */
  key: string;
  what: 'interest' | 'treater' | 'seen_before' | 'retained_before' | 'opposed_before';
  physicianId: string | null;
  who: string;
  role: string;
  withWhom: string;
  caseId: string | null;
  sureness: Sureness;
  severity: Severity;
  why: string;
  section: string | null;
  confidence: Confidence;
};

const isMedicalLegal = (kind: CaseKind): boolean => kind === 'QME' || kind === 'AME';
const surest = (found: readonly (Sureness | null)[]): Sureness | null => (['same', 'likely', 'possible'] as const).find((sureness) => found.includes(sureness)) ?? null;
const meets = (a: NamedParty, b: NamedParty): Sureness | null => (a.contactIds.some((id) => b.contactIds.includes(id)) ? 'same' : surenessOf(a.name, b.name));

function interestsIn(facts: ConflictFacts): ConflictMatch[] {
  return facts.interests.flatMap((interest) => {
    if (facts.physicianId !== null && interest.physicianId !== facts.physicianId) return [];
    return facts.named.flatMap((party): ConflictMatch[] => {
      const sureness = surenessOf(interest.name, party.name);
      if (!sureness) return [];
      const grave = interest.endedOn === null && (interest.kind === 'family' || interest.kind === 'financial');
      return [
        {
          key: `interest:${interest.id}:${party.role}:${party.name}`, what: 'interest', physicianId: interest.physicianId, who: party.name, role: party.role, withWhom: interest.name, caseId: null, sureness,
          severity: interest.endedOn !== null && interest.kind !== 'former_patient' ? 'note' : grave ? 'disqualifying' : 'disclose',
          why: `The physician declared a tie with ${interest.name} (${interestLabels[interest.kind].toLowerCase()})${interest.endedOn === null ? '' : `, ended on ${interest.endedOn}`}.`,
          ...section(facts.kind),
        },
      ];
    });
  });
}

function treatersIn(facts: ConflictFacts): ConflictMatch[] {
  return facts.named
    .filter(({ role }) => role === 'treating_physician')
    .flatMap((party) =>
      facts.physicians.flatMap((physician): ConflictMatch[] => {
        const sureness = surenessOf(physician.name, party.name);
        if (!sureness) return [];
        const proposed = facts.physicianId === null || physician.id === facts.physicianId;
        return [
          {
            key: `treater:${physician.id}:${party.name}`, what: 'treater', physicianId: physician.id, who: party.name, role: party.role, withWhom: physician.name, caseId: null, sureness,
            severity: proposed ? 'disqualifying' : 'disclose',
            why: proposed ? 'A treating physician named in the matter is the physician who would examine.' : 'A treating physician named in the matter works in this practice.',
            ...(isMedicalLegal(facts.kind) ? (proposed ? { section: '8 CCR 31.5(a)(7)', confidence: 'V' as const } : { section: '8 CCR 41.5', confidence: 'M' as const }) : section(facts.kind)),
          },
        ];
      }),
    );
}

function seenBeforeIn(facts: ConflictFacts): ConflictMatch[] {
  const claimant = facts.named.find(({ role }) => role === 'claimant')?.name ?? 'The claimant';
  return facts.earlierCases.flatMap((earlier): ConflictMatch[] => {
    if (!earlier.sameClaimant) return [];
    const { retainedBy } = earlier;
    const oneOfThem = facts.named.filter(({ role }) => role !== 'claimant').some((party) => meets(party, retainedBy) !== null);
    const wasPrivate = !isMedicalLegal(earlier.kind);
    const physician = facts.physicians.find(({ id }) => id === earlier.physicianId)?.name ?? 'us';
    return [
      {
        key: `seen:${earlier.caseId}`, what: 'seen_before', physicianId: earlier.physicianId, who: claimant, role: 'claimant', withWhom: `Case C-${earlier.number}`, caseId: earlier.caseId, sureness: earlier.sameClaimant.sureness,
        severity: wasPrivate || !isMedicalLegal(facts.kind) ? 'disclose' : 'note',
        why: `${earlier.sameClaimant.why}: seen by ${physician} before, in a case that ${retainedBy.name} asked for${oneOfThem ? ', who is named in this matter too' : wasPrivate ? ', who is not named in this matter' : ''}.`,
        ...section(facts.kind),
      },
    ];
  });
}

/** Parties of this matter that retained us in private work, or stood on the other side of it. One match a party, however many cases. */
function dealingsIn(facts: ConflictFacts): ConflictMatch[] {
  const work = facts.earlierCases.filter((earlier) => !isMedicalLegal(earlier.kind) && (facts.physicianId === null || earlier.physicianId === facts.physicianId));
  return facts.named
    .filter(({ role }) => role !== 'claimant' && role !== 'treating_physician' && role !== 'interpreter' && role !== 'dwc')
    .flatMap((party): ConflictMatch[] => {
      const isClient = party.contactIds.some((id) => facts.retainingContactIds.includes(id));
      const match = (what: 'retained_before' | 'opposed_before', cases: readonly { earlier: EarlierCase; sureness: Sureness }[]): ConflictMatch[] => {
        const [newest] = [...cases].sort((a, b) => b.earlier.number - a.earlier.number);
        const sureness = surest(cases.map((one) => one.sureness));
        if (!newest || !sureness) return [];
        const many = cases.length === 1 ? `one earlier case, C-${newest.earlier.number}` : `${cases.length} earlier cases, the last C-${newest.earlier.number}`;
        return [
          {
            key: `${what}:${party.role}:${party.contactIds[0] ?? party.name}`, what, physicianId: facts.physicianId, who: party.name, role: party.role, withWhom: many, caseId: newest.earlier.caseId, sureness,
            severity: isMedicalLegal(facts.kind) && what === 'retained_before' ? 'disclose' : 'note',
            why: what === 'retained_before' ? `Paid us for private work: ${many}.` : `Stood on the other side of private work: ${many}.`,
            ...section(facts.kind),
          },
        ];
      };
      const sureIn = (of: (earlier: EarlierCase) => readonly NamedParty[]) =>
        work.flatMap((earlier) => {
          const sureness = surest(of(earlier).map((other) => meets(party, other)));
          return sureness ? [{ earlier, sureness }] : [];
        });
      return [...(isClient && !isMedicalLegal(facts.kind) ? [] : match('retained_before', sureIn(({ retainedBy }) => [retainedBy]))), ...match('opposed_before', sureIn(({ others }) => others))];
    });
}

function section(kind: CaseKind): { section: string | null; confidence: Confidence } {
  return { section: isMedicalLegal(kind) ? '8 CCR 41.5' : null, confidence: 'M' };
}

const gravity = { disqualifying: 0, disclose: 1, note: 2 } as const satisfies Record<Severity, number>;
const surety = { same: 0, likely: 1, possible: 2 } as const satisfies Record<Sureness, number>;

/**
 * What stands between the practice and a matter, from everybody named in it: the gravest first. It advises; a person
 * decides. Naming one more party never takes a match away.
 */
export function conflictsIn(facts: ConflictFacts): ConflictMatch[] {
  const found = [...interestsIn(facts), ...treatersIn(facts), ...seenBeforeIn(facts), ...dealingsIn(facts)];
  const byKey = new Map<string, ConflictMatch>();
  for (const match of found) {
    const known = byKey.get(match.key);
    if (!known || surety[match.sureness] < surety[known.sureness]) byKey.set(match.key, match);
  }
  return [...byKey.values()].sort((a, b) => gravity[a.severity] - gravity[b.severity] || surety[a.sureness] - surety[b.sureness] || a.key.localeCompare(b.key));
}

export const severityWords = { disqualifying: 'May disqualify', disclose: 'May need disclosure', note: 'Good to know' } as const satisfies Record<Severity, string>;
export const surenessWords = { same: 'The same', likely: 'Very probably the same', possible: 'Perhaps the same' } as const satisfies Record<Sureness, string>;
