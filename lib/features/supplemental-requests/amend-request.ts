import { command } from '../../core/operation';
import { boardOf } from './queries';
import { AmendRequest, RequestBoard } from './schema';
import { columnsOf, requestForChange, saveRequest } from './steps';

/** Corrects what was logged of a request, while nobody took it up. */
export const amendRequest = command({
  name: 'supplemental_request.amend',
  input: AmendRequest,
  output: RequestBoard,
  async run({ ctx, input: { requestId, version, ...asked }, tx, audit }) {
    const row = await requestForChange(tx, ctx, requestId, version, ['open']);
    await saveRequest(tx, ctx, row, columnsOf(asked, ctx.today));
    audit({ subject: ['case', row.caseId], summary: 'Corrected a request for a supplemental report', data: { requestId, kind: asked.kind, askedBy: asked.askedBy, askedOn: asked.askedOn, inWriting: asked.inWriting } });
    return boardOf(tx, ctx, row.caseId);
  },
});
