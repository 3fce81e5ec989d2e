import { command } from '../../core/operation';
import { boardOf } from './queries';
import { ReopenRequest, RequestBoard } from './schema';
import { requestForChange, saveRequest } from './steps';

/** Takes a declined request up for consideration again. */
export const reopenRequest = command({
  name: 'supplemental_request.reopen',
  input: ReopenRequest,
  output: RequestBoard,
  async run({ ctx, input, tx, audit }) {
    const row = await requestForChange(tx, ctx, input.requestId, input.version, ['declined']);
    await saveRequest(tx, ctx, row, { state: 'open', reason: '' });
    audit({ subject: ['case', row.caseId], summary: 'Opened a declined request again', data: { requestId: row.id } });
    return boardOf(tx, ctx, row.caseId);
  },
});
