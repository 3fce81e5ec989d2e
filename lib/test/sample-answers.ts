import { writeX12, type SegmentToWrite } from '../domain/edi/write-x12';
import { calendarDate } from '../domain/calendar';

const wrapped = (code: string, group: string, version: string, segments: SegmentToWrite[], on: string, controlNumber: number): string =>
  writeX12({
    sender: { qualifier: 'ZZ', id: 'SPM01' }, receiver: { qualifier: 'ZZ', id: 'ALDER01' }, controlNumber, on: calendarDate(on), time: '1130', usage: 'P', acknowledge: false,
    group: { code: group, sender: 'SPM01', receiver: 'ALDER01', version }, transactions: [{ code, segments }],
  });

/** A 999 as a payer answers the file with this control number. */
export function a999(control: string, { on = '2026-06-22', rejected = false, controlNumber = 901 }: { on?: string; rejected?: boolean; controlNumber?: number } = {}): string {
  const faults: SegmentToWrite[] = rejected ? [['IK3', 'NM1', '8', '2010', '8'], ['IK4', ['9'], '67', '7', '1245319590']] : [];
  return wrapped('999', 'FA', '005010X231A1', [['AK1', 'HC', control, '005010X222A1'], ['AK2', '837', '0001', '005010X222A1'], ...faults, ['IK5', rejected ? 'R' : 'A', rejected ? '5' : ''], ['AK9', rejected ? 'R' : 'A', '1', '1', rejected ? '0' : '1']], on, controlNumber);
}

type Told = { number: string; cents: string; state?: string; payerControl?: string };

/** A 277CA that tells of claims; by default the payer accepts them. */
export function a277(claims: readonly Told[], { on = '2026-06-23', by = 'PR', controlNumber = 902 }: { on?: string; by?: string; controlNumber?: number } = {}): string {
  const day = on.replaceAll('-', '');
  const told = claims.flatMap(({ number, cents, state = 'A2:20', payerControl = `PCN${number}` }, index): SegmentToWrite[] => [
    ['HL', String(index + 4), '3', 'PT'], ['NM1', 'QC', '1', 'Lee', 'Ann'], ['TRN', '2', number], ['STC', state.split(':'), day, state.startsWith('A2') ? 'WQ' : 'U', cents], ['REF', '1K', payerControl], ['DTP', '472', 'D8', '20260616'],
  ]);
  return wrapped('277', 'HN', '005010X214', [
    ['BHT', '0085', '08', 'A1', day, '1130', 'TH'], ['HL', '1', '', '20', '1'], ['NM1', by, '2', 'Sierra Pacific Mutual', '', '', '', '', 'PI', 'SPM01'], ['TRN', '1', '55'], ['DTP', '050', 'D8', day], ['DTP', '009', 'D8', day],
    ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', 'Alder Evaluations', '', '', '', '', '46', 'ALDER01'], ['TRN', '2', '17'], ['STC', ['A1', '19', 'PR'], day, 'WQ', '0'],
    ['HL', '3', '2', '19', '1'], ['NM1', '85', '2', 'Alder Evaluations, Inc.', '', '', '', '', 'XX', '1234567893'], ['TRN', '1', '0'], ...told,
  ], on, controlNumber);
}
