import { inPractice, type World } from '../../lib/test/world';
import { canaryOf, clinicalOf } from './canary';
import { makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface ExtensionsObjects {
  readonly extensionId: string;
  readonly requestId: string;
}

const day = (offset: number) => new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth(), new Date().getUTCDate() + offset));

/** A request for more time, in a state, on an exam of five days ago. */
export async function makeExtension(world: World, state: 'drafted' | 'asked' | 'denied' = 'asked'): Promise<Pick<ExtensionsObjects, 'extensionId'>> {
  const { practiceId } = world;
  const { evaluationId } = await makeEvaluation(world, 'EXAMINED');
  const row = await inPractice(practiceId, (tx) => tx.reportExtension.create({ data: { practiceId, evaluationId, ground: 'test_results', explanation: canaryOf(world), dueOn: day(25), newDueOn: day(55), askBy: day(20), requestedOn: state === 'drafted' ? null : day(-3), state } }));
  return { extensionId: row.id };
}

/** A request for a supplemental report, three days old. */
export async function makeRequest(world: World, state: 'open' | 'declined' = 'open'): Promise<Pick<ExtensionsObjects, 'requestId'>> {
  const { practiceId } = world;
  const { caseId } = await makeEvaluation(world, 'REPORT_SERVED');
  const row = await inPractice(practiceId, (tx) => tx.supplementalRequest.create({ data: { practiceId, caseId, kind: 'supplemental', askedBy: 'defense_attorney', askedOn: day(-3), receivedOn: day(-2), questions: clinicalOf(world), reason: canaryOf(world), state } }));
  return { requestId: row.id };
}

/** One of each. */
export async function makeExtensions(world: World): Promise<ExtensionsObjects> {
  return { ...(await makeExtension(world)), ...(await makeRequest(world)) };
}
