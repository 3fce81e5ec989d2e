import { describe, expect, it } from 'vitest';
import { remittanceText } from '../../test/prepared-eors/as-835';
import { preparedEor, seedsOf } from '../../test/prepared-eors/plan';
import { readRemittances } from './remittance';

const claim = { eor: preparedEor(41), claimControl: '2026-0036' };
const text = remittanceText([claim]);
const ruleOf = (changed: string): string => {
  try {
    return readRemittances(changed).flatMap(({ findings }) => findings).map(({ rule, place, claim: about }) => `${rule} ${place} ${about}`).join('; ');
  } catch (error) {
    return `${(error as { rule?: string }).rule ?? String(error)} ${(error as { details?: { place?: number } }).details?.place ?? ''}`.trim();
  }
};
/** The same file with its segment count right again. */
const counted = (changed: string): string => {
  const lines = changed.split('~\n');
  const [from, to] = [lines.findIndex((line) => line.startsWith('ST*')), lines.findIndex((line) => line.startsWith('SE*'))];
  return lines.map((line, at) => (at === to ? `SE*${to - from + 1}*0001` : line)).join('~\n');
};

describe('reading a remittance (005010X221A1)', () => {
  it.each(seedsOf.era)('gives prepared EOR %i to the cent, balanced', (seed) => {
    const eor = preparedEor(seed);
    const [read] = readRemittances(remittanceText([{ eor, claimControl: `2026-${seed}`, lineIds: ['a1', 'b2'] }]));
    expect(read?.findings).toEqual([]);
    expect(read?.claims).toHaveLength(1);
    const [one] = read?.claims ?? [];
    expect(one).toMatchObject({ claimControl: `2026-${seed}`, billedCents: eor.expected.billedCents, paidCents: eor.expected.paidCents, payerControl: eor.payerReference, references: [eor.claimNumber], patientName: 'JOAQUIN SALCEDO', receivedOn: '2026-03-02', serviceOn: '2026-02-02' });
    expect(one?.lines.map((line) => ({ code: line.code, modifiers: line.modifiers, billedCents: line.billedCents, paidCents: line.paidCents, allowedCents: line.allowedCents, adjustments: line.adjustments.map(({ group, carc, amountCents }) => ({ group, carc, amountCents })) }))).toEqual(
      eor.lines.map(({ code, modifiers, billedCents, paidCents, allowedCents, adjustments }) => ({ code, modifiers, billedCents, paidCents, allowedCents, adjustments: adjustments.map(({ group, carc, amountCents }) => ({ group, carc, amountCents })) })),
    );
    expect(one?.lines[0]?.lineControl).toBe('a1');
    expect(one?.lines[0]?.remarks).toEqual(eor.lines[0]?.adjustments.flatMap(({ rarcs }) => rarcs));
  });

  it('gives payment, payer, payee and provider adjustments', () => {
    const [read] = readRemittances(remittanceText([claim], { takenBack: [{ code: 'WO', reference: '2025-0911', cents: 12_345 }, { code: 'L6', reference: 'INT', cents: -201 }] }));
    expect(read).toMatchObject({
      method: 'CHK', paidOn: '2026-03-10', traceNumber: '88123', payerTaxNumber: '941234567', payer: { name: 'SIERRA PACIFIC MUTUAL', id: '87726', phone: '9165550100' }, payee: { name: 'ALDER EVALUATIONS', npi: '1234567893', taxNumber: '941112222' },
      paidCents: claim.eor.expected.paidCents - 12_345 + 201, providerAdjustments: [{ code: 'WO', reference: '2025-0911', amountCents: 12_345 }, { code: 'L6', reference: 'INT', amountCents: -201 }], findings: [],
    });
  });

  it('reads several claims, and other separators in one line', () => {
    const both = remittanceText([claim, { eor: preparedEor(40), claimControl: '2026-0040' }], { end: '~' });
    expect(readRemittances(both)[0]?.claims.map(({ claimControl }) => claimControl)).toEqual(['2026-0036', '2026-0040']);
    expect(readRemittances(both.replaceAll('*', '|').replaceAll(':', '>'))[0]?.findings).toEqual([]);
  });
});

describe('what does not balance, or is no remittance', () => {
  const svc = text.split('~\n').findIndex((line) => line.startsWith('SVC')) + 1;
  const clp = text.split('~\n').findIndex((line) => line.startsWith('CLP')) + 1;
  const bpr = text.split('~\n').findIndex((line) => line.startsWith('BPR')) + 1;
  const swap = (pattern: RegExp, by: string) => text.replace(pattern, by);
  it.each([
    ['a line', swap(/(SVC\*[^*]+\*\d+\.\d\d\*)(\d+)/, '$19$2'), `remittance.line_balance ${svc} 2026-0036`],
    ['a claim', swap(/(CLP\*2026-0036\*\d\*)(\d+)/, '$19$2'), `remittance.claim_lines ${clp} 2026-0036; remittance.claim_balance ${clp} 2026-0036`],
    ['the payment', swap(/BPR\*I\*(\d+)/, 'BPR*I*9$1'), `remittance.payment_balance ${bpr} `],
    ['a payment that is none', swap(/\*C\*CHK/, '*C*NON'), `remittance.no_payment ${bpr} `],
    ['another transaction', swap(/ST\*835/, 'ST*837'), 'remittance.none'],
    ['another guide', text.replace('005010X221A1', '004010X091A1'), 'remittance.guide'],
    ['no trace number', counted(text.replace(/TRN\*[^~]+~\n/, '')), `remittance.trace ${bpr}`],
    ['no payer', text.replace('N1*PR', 'N1*XX'), 'remittance.party'],
    ['an unknown way to pay', text.replace('*C*CHK', '*C*GOLD'), `remittance.method ${bpr}`],
    ['an amount of words', swap(/(SVC\*[^*]+\*)\d+\.\d\d/, '$1many'), `x12.amount ${svc}`],
    ['a reason without an amount', swap(/CAS\*CO\*(\w+)\*[\d.]+/, 'CAS*CO*$1'), `x12.amount ${svc + 2}`],
    ['an amount without a reason', swap(/CAS\*CO\*\w+\*/, 'CAS*CO**'), `remittance.adjustment ${svc + 2}`],
    ['a group that is none', swap(/CAS\*CO/, 'CAS*ZZ'), `remittance.adjustment ${svc + 2}`],
    ['a claim without its number', swap(/CLP\*2026-0036/, 'CLP*'), `remittance.claim ${clp}`],
    ['cut off in the middle', text.slice(0, Math.floor(text.length / 2)), expect.stringMatching(/^x12\./)],
    ['nothing', '', 'x12.no_interchange'],
    ['a letter', 'Dear provider, your bill was paid.', expect.stringMatching(/^x12\./)],
  ])('%s', (_label, changed, found) => {
    expect(ruleOf(changed)).toEqual(found);
  });

  it('says when a claim stands in it twice', () => {
    expect(ruleOf(remittanceText([claim, claim]))).toMatch(/remittance\.claim_twice \d+ 2026-0036/);
  });

  it('gives a precise finding or a whole remittance wherever it is cut or a character falls away, and never breaks', () => {
    for (let at = 0; at < text.length; at += 7) {
      for (const hostile of [text.slice(0, at), text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}~${text.slice(at)}`]) expect(ruleOf(hostile)).not.toMatch(/TypeError|RangeError|undefined/);
    }
  });
});
