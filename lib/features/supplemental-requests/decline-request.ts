import { command } from '../../core/operation';
import { boardOf } from './queries';
import { DeclineRequest, RequestBoard } from './schema';
import { requestForChange, saveRequest } from './steps';

/** Declines a request with the reason: nothing is owed on it any more. */
export const declineRequest = command({
  name: 'supplemental_request.decline',
  input: DeclineRequest,
  output: RequestBoard,
  async run({ ctx, input, tx, audit }) {
    const row = await requestForChange(tx, ctx, input.requestId, input.version, ['open']);
    await saveRequest(tx, ctx, row, { state: 'declined', reason: input.reason });
    audit({ subject: ['case', row.caseId], summary: 'Declined a request for a supplemental report', data: { requestId: row.id } });
    return boardOf(tx, ctx, row.caseId);
  },
});
