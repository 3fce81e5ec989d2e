import { command } from '../../core/operation';
import { openCase } from '../intake/steps';
import { LogCase, LoggedCase } from './schema';

/** Logs a case with its claimant, payer and first evaluation; its clocks start and its fee is expected from here on. */
export const logCase = command({
  name: 'case.log',
  input: LogCase,
  output: LoggedCase,
  idempotent: true,
  lane: ({ examOn, startMinute }) => (startMinute === null ? null : `day ${examOn}`),
  async run({ ctx, input, tx, audit }) {
    const { claimNumber, ...facts } = input;
    const injuries = claimNumber === '' ? [] : [{ injuredOn: null, throughOn: null, claimNumber, adjNumber: '', bodyParts: '', employer: '' }];
    const logged = await openCase(tx, ctx, { ...facts, injuries });
    const { id, number, evaluationId, expectedFeeCents } = logged;
    audit({ subject: ['case', id], summary: `Logged case ${number}, ${input.kind}`, data: { number, kind: input.kind, evaluationId, expectedFeeCents } });
    return logged;
  },
});
