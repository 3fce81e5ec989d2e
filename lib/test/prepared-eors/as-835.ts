import type { PreparedEor } from './plan';

const dollars = (cents: number): string => `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const plain = (day: string): string => day.replaceAll('-', '');

/** Segments of one claim, as a payer's system would write them. */
function claimSegments(eor: PreparedEor, claimControl: string, lineIds: readonly string[]): string[] {
  return [
    `CLP*${claimControl}*${eor.expected.paidCents === 0 ? '4' : '1'}*${dollars(eor.expected.billedCents)}*${dollars(eor.expected.paidCents)}**WC*${eor.payerReference}*11*1`,
    'NM1*QC*1*SALCEDO*JOAQUIN****MI*000112233',
    `REF*1L*${eor.claimNumber}`,
    'DTM*232*20260202',
    'DTM*050*20260302',
    ...eor.lines.flatMap((line, at) => [
      `SVC*HC:${[line.code, ...line.modifiers].join(':')}*${dollars(line.billedCents)}*${dollars(line.paidCents)}**${line.units}`,
      'DTM*472*20260202',
      ...line.adjustments.map(({ group, carc, amountCents }) => `CAS*${group}*${carc}*${dollars(amountCents)}`),
      ...(lineIds[at] ? [`REF*6R*${lineIds[at]}`] : []),
      `AMT*B6*${dollars(line.allowedCents)}`,
      ...line.adjustments.flatMap(({ rarcs }) => rarcs.map((rarc) => `LQ*HE*${rarc}`)),
    ]),
  ];
}

export interface Remitted { readonly eor: PreparedEor; readonly claimControl: string; readonly lineIds?: readonly string[] }

/** A file of one payment (005010X221A1) of some prepared EORs; `takenBack` are provider adjustments, positive takes from the check. */
export function remittanceText(claims: readonly Remitted[], { check = '88123', paidOn = '2026-03-10', takenBack = [] as readonly { code: string; reference: string; cents: number }[], end = '~\n' } = {}): string {
  const paid = claims.reduce((sum, { eor }) => sum + eor.expected.paidCents, 0) - takenBack.reduce((sum, { cents }) => sum + cents, 0);
  const body = [
    `BPR*${paid === 0 ? 'H' : 'I'}*${dollars(paid)}*C*${paid === 0 ? 'NON' : 'CHK'}************${plain(paidOn)}`,
    `TRN*1*${check}*1941234567`,
    `DTM*405*${plain(paidOn)}`,
    'N1*PR*SIERRA PACIFIC MUTUAL', 'N3*100 CAPITOL MALL', 'N4*SACRAMENTO*CA*95814', 'REF*2U*87726', 'PER*BL*BILL REVIEW*TE*9165550100',
    'N1*PE*ALDER EVALUATIONS*XX*1234567893', 'REF*TJ*941112222',
    ...claims.flatMap(({ eor, claimControl, lineIds = [] }, at) => [`LX*${at + 1}`, ...claimSegments(eor, claimControl, lineIds)]),
    ...takenBack.map(({ code, reference, cents }) => `PLB*1234567893*20261231*${code}:${reference}*${dollars(cents)}`),
  ];
  const set = ['ST*835*0001', ...body, `SE*${body.length + 2}*0001`];
  return [
    'ISA*00*          *00*          *ZZ*SIERRAPACIFIC  *ZZ*ALDER          *260310*1200*^*00501*000000905*0*P*:',
    'GS*HP*SIERRA*ALDER*20260310*1200*1*X*005010X221A1', ...set, 'GE*1*1', 'IEA*1*000000905', '',
  ].join(end);
}
