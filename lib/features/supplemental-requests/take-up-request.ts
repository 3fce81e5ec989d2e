import { command } from '../../core/operation';
import { NotFound } from '../../core/errors';
import { followedBy } from '../../domain/evaluation/lineage';
import { requestClocks } from '../../domain/report/supplemental-request';
import { startClocks } from '../clocks/steps';
import { findEvaluations, focusToBegin } from '../evaluations/queries';
import { concludeEvaluation, subjectOf } from '../evaluations/steps';
import { boardOf, findAskedCase, requestFactsOf } from './queries';
import { RequestBoard, TakeUpRequest } from './schema';
import { requestForChange, saveRequest } from './steps';

/** Takes a request up: a supplemental evaluation begins that rests on what was said of it, and its clock runs from the day of the request. */
export const takeUpRequest = command({
  name: 'supplemental_request.take_up',
  input: TakeUpRequest,
  output: RequestBoard,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const request = await requestForChange(tx, ctx, input.requestId, input.version, ['open']);
    const { newRecords, newIssue, askedBefore, caseId } = request;
    const found = await findAskedCase(tx, practiceId, caseId);
    const { id } = await tx.evaluation.create({
      data: {
        practiceId, caseId, physicianId: found.physicianId, locationId: found.locationId, kind: 'SUPPLEMENTAL', state: 'REQUESTED', requestedOn: request.askedOn, createdAt: ctx.now,
        followsId: followedBy('SUPPLEMENTAL', found.evaluations)?.id ?? null, primaryFocus: focusToBegin(found.primaryFocus, found.physician.specialtyCode), supplementalBasis: { newRecords, newIssue, askedBefore },
      },
    });
    const [row] = await findEvaluations(tx, { practiceId, id });
    if (!row) throw new NotFound();
    await startClocks(tx, practiceId, subjectOf(row), requestClocks(requestFactsOf(request), found.kind));
    await saveRequest(tx, ctx, request, { state: 'taken_up', evaluationId: id });
    await concludeEvaluation(tx, ctx, id);
    audit({ subject: ['case', caseId], summary: request.kind === 'supplemental' ? 'Took up a request for a supplemental report' : 'Took up a request for a factual correction', data: { requestId: request.id, evaluationId: id } });
    return boardOf(tx, ctx, caseId);
  },
});
