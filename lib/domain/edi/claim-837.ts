import type { CalendarDate } from '../calendar';
import { billedLines, billingNpi, inBillingOrder, MOST_MODIFIERS, personParts, type Claim, type ClaimAddress } from '../billing/claim';
import { RuleBroken } from '../rule-broken';
import { amountText, dayText, plainWords, writeX12, type SegmentToWrite } from './write-x12';

/** The implementation guide: professional claims, with its errata. */
export const GUIDE_837P = '005010X222A1';

/** How the report goes that belongs to a claim; `none` where nothing goes beside it. */
export const reportWays = { BM: 'By mail', FX: 'By fax', EM: 'By e-mail', FT: 'By file transfer', none: 'Nothing goes beside it' } as const;
export type ReportWay = keyof typeof reportWays;

export type ClaimFile = {
  submitter: { id: string; name: string; phone: string };
  /** One receiver a file: the payer, or who takes claims for it. */
  receiver: { id: string; name: string };
  controlNumber: number;
  on: CalendarDate;
  /** HHMM. */
  time: string;
  usage: 'P' | 'T';
  claims: readonly { claim: Claim; report: ReportWay }[];
};

const words = plainWords;
const digits = (text: string): string => text.replace(/\D/g, '');
const identifier = (text: string, most = 50): string => words(text, most);

/** The number under which a line of ours comes back in a remittance: the bill's number and the line's place. */
export const lineControl = (number: string, position: number): string => `${identifier(number, 20)}L${position}`;

function place({ street, city, state, postalCode }: ClaimAddress): SegmentToWrite[] {
  return [['N3', words(street, 55)], ['N4', words(city, 30), words(state, 2), digits(postalCode)]];
}

function person(qualifier: string, name: string, more: SegmentToWrite = ['']): SegmentToWrite {
  const { last, first, middle, suffix } = personParts(name);
  return ['NM1', qualifier, '1', words(last, 60), words(first, 35), words(middle, 25), '', words(suffix, 10), ...more.slice(1)];
}

const organisation = (qualifier: string, name: string, kind = '', id = ''): SegmentToWrite => ['NM1', qualifier, '2', words(name, 60), '', '', '', '', kind, kind === '' ? '' : id];
const npiOf = (npi: string): SegmentToWrite => ['', 'XX', npi];

function biller(claim: Claim): SegmentToWrite[] {
  const { billing } = claim;
  if (!billing) throw new RuleBroken('claim.no_tax_identity', 'The physician has no tax identity: nobody could be paid.');
  return [
    organisation('85', billing.name, 'XX', billingNpi(claim)),
    ...place(billing.address),
    ['REF', billing.tinKind === 'SSN' ? 'SY' : 'EI', digits(billing.tin)],
  ];
}

/** The employer is insured, the claimant is the patient: so the guide wants workers’ compensation. */
function insured({ employer, payer }: Claim): SegmentToWrite[] {
  return [
    ['SBR', 'P', '', '', '', '', '', '', '', 'WC'],
    organisation('IL', employer),
    organisation('PR', payer.name, 'PI', identifier(payer.ediPayerId, 80)),
    ...place(payer.address),
  ];
}

function patient({ claimant, claimNumber }: Claim): SegmentToWrite[] {
  return [
    ['PAT', '20'],
    person('QC', claimant.name),
    ...place(claimant.address),
    ['DMG', 'D8', claimant.bornOn ? dayText(claimant.bornOn) : '', 'U'],
    ['REF', 'Y4', identifier(claimNumber)],
  ];
}

function diagnoses(codes: readonly string[]): SegmentToWrite[] {
  const plain = codes.slice(0, 12).map((code) => code.replaceAll('.', '').toUpperCase());
  return plain.length === 0 ? [] : [['HI', ...plain.map((code, index) => [index === 0 ? 'ABK' : 'ABF', code])]];
}

function head({ claim, report }: ClaimFile['claims'][number]): SegmentToWrite[] {
  const { injuredOn, replaces, note } = claim;
  const remark = words(note, 80);
  return [
    ['CLM', identifier(claim.number, 20), amountText(claim.totalCents), '', '', [claim.placeOfService, 'B', replaces ? '7' : '1'], 'Y', 'A', 'Y', 'Y', '', ['EM']],
    ...(injuredOn ? ([['DTP', '439', 'D8', dayText(injuredOn)]] satisfies SegmentToWrite[]) : []),
    ...(report === 'none' ? [] : ([['PWK', 'OZ', report, '', '', 'AC', identifier(claim.number, 20)]] satisfies SegmentToWrite[])),
    ...(replaces && replaces.payerReference !== '' ? ([['REF', 'F8', identifier(replaces.payerReference)]] satisfies SegmentToWrite[]) : []),
    ...(remark === '' ? [] : ([['NTE', 'ADD', remark]] satisfies SegmentToWrite[])),
    ...diagnoses(claim.diagnosisCodes),
  ];
}

function providers({ physician, location }: Claim): SegmentToWrite[] {
  return [
    person('82', physician.name, npiOf(physician.npi)),
    ...(physician.taxonomyCode === '' ? [] : ([['PRV', 'PE', 'PXC', physician.taxonomyCode]] satisfies SegmentToWrite[])),
    ...(physician.licenceNumber === '' ? [] : ([['REF', '0B', identifier(physician.licenceNumber)]] satisfies SegmentToWrite[])),
    ...(location ? [organisation('77', location.name), ...place(location.address)] : []),
  ];
}

function service(claim: Claim): SegmentToWrite[] {
  const pointers = claim.diagnosisCodes.slice(0, 4).map((_, index) => String(index + 1));
  return billedLines(claim).flatMap(({ code, modifiers, units, amountCents, description }, index): SegmentToWrite[] => {
    const ordered = inBillingOrder(modifiers);
    if (ordered.length > MOST_MODIFIERS) throw new RuleBroken('claim.modifiers', `${code} has more than four modifiers; a line of a claim holds four.`);
    const procedure = ['HC', identifier(code, 48), ...Array.from({ length: MOST_MODIFIERS }, (_, at) => ordered[at] ?? ''), words(description, 80)];
    return [
      ['LX', String(index + 1)],
      ['SV1', procedure, amountText(amountCents), 'UN', String(units), '', '', pointers],
      ['DTP', '472', 'D8', dayText(claim.serviceOn)],
      ['REF', '6R', lineControl(claim.number, index + 1)],
    ];
  });
}

/**
 * A file of professional claims (837P) under workers' compensation, each bill with its insured and its patient below whom the payer pays.
 * Words are made plain; `check837` tells whether what came out is whole. Throws RuleBroken `claim.…` or `x12.…`.
 */
export function write837(file: ClaimFile): string {
  const { submitter, receiver, on, time, controlNumber, usage } = file;
  const segments: SegmentToWrite[] = [
    ['BHT', '0019', '00', String(controlNumber), dayText(on), time, 'CH'],
    organisation('41', submitter.name, '46', identifier(submitter.id, 80)),
    ['PER', 'IC', words(submitter.name, 60), 'TE', digits(submitter.phone).slice(-10)],
    organisation('40', receiver.name, '46', identifier(receiver.id, 80)),
  ];
  let level = 0;
  const next = (): string => String((level += 1));
  const byBiller = Map.groupBy(file.claims, ({ claim }) => JSON.stringify([claim.billing, billingNpi(claim)]));
  for (const claims of byBiller.values()) {
    const [first] = claims;
    if (!first) continue;
    const top = next();
    segments.push(['HL', top, '', '20', '1'], ...biller(first.claim));
    for (const one of claims) {
      const subscriber = next();
      segments.push(['HL', subscriber, top, '22', '1'], ...insured(one.claim), ['HL', next(), subscriber, '23', '0'], ...patient(one.claim));
      segments.push(...head(one), ...providers(one.claim), ...service(one.claim));
    }
  }
  return writeX12({
    sender: { qualifier: 'ZZ', id: submitter.id }, receiver: { qualifier: 'ZZ', id: receiver.id }, controlNumber, on, time, usage, acknowledge: true,
    group: { code: 'HC', sender: submitter.id, receiver: receiver.id, version: GUIDE_837P }, transactions: [{ code: '837', segments }],
  });
}
