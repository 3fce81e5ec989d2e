import type { Entries, Entry } from './entry';
import { makeEvaluation } from './make-cases';
import { makeReportPapers } from './make-report-papers';
import { makeWrittenReport } from './make-reports';

const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Probe' }] }] };

const onReport = (body: Record<string, unknown>, state: 'DRAFTING' | 'REVIEW' = 'DRAFTING'): Entry => ({
  ask: ({ writtenReportId: reportId }) => ({ params: { reportId }, body }),
  names: ['writtenReportId'],
  fresh: (world, userId) => makeWrittenReport(world, userId, state),
});
const onSection = (body: Record<string, unknown>): Entry => ({
  ask: ({ writtenSectionId: sectionId }) => ({ params: { sectionId }, body }),
  names: ['writtenSectionId'],
  fresh: (world, userId) => makeWrittenReport(world, userId),
});
const onQuestion = (body: Record<string, unknown>): Entry => ({
  ask: ({ reportQuestionId: questionId }) => ({ params: { questionId }, body }),
  names: ['reportQuestionId'],
  fresh: (world, userId) => makeWrittenReport(world, userId),
});
const onComment = (body: Record<string, unknown>): Entry => ({
  ask: ({ reportCommentId: commentId }) => ({ params: { commentId }, body: { version: 1, ...body } }),
  names: ['reportCommentId'],
  fresh: (world, userId) => makeWrittenReport(world, userId),
});
const onContributor = (body: Record<string, unknown>): Entry => ({
  ask: ({ reportContributorId: contributorId }) => ({ params: { contributorId }, body: { version: 1, ...body } }),
  names: ['reportContributorId'],
  fresh: (world, userId) => makeWrittenReport(world, userId),
});
const ofReport: Entry = { ask: ({ writtenReportId: reportId }) => ({ params: { reportId } }), names: ['writtenReportId'] };

export const reportsEntries: Entries = {
  'GET /reports': { ask: () => ({}), names: [] },
  'POST /reports': { ask: ({ evaluationId }) => ({ body: { evaluationId } }), names: ['evaluationId'], fresh: (world) => makeEvaluation(world, 'EXAMINED') },
  'GET /reports/{reportId}': ofReport,
  'POST /reports/{reportId}/ask-review': onReport({ version: 1 }),
  'POST /reports/{reportId}/return': onReport({ version: 1, remark: 'Probe' }, 'REVIEW'),
  'POST /reports/{reportId}/discard': onReport({ version: 1 }),
  'POST /reports/{reportId}/amend': { ask: ({ signedReportId: reportId }) => ({ params: { reportId }, body: { version: 1, reason: 'Probe' } }), names: ['signedReportId'], fresh: (world) => makeReportPapers(world) },
  'POST /reports/{reportId}/findings': onReport({ version: 1, findings: {} }),
  'POST /reports/{reportId}/statements': onReport({ version: 1, statements: { county: 'Probe' } }),
  'POST /reports/{reportId}/sections': onReport({ title: 'Probe' }),
  'POST /reports/{reportId}/questions': onReport({ text: 'Probe' }),
  'GET /reports/{reportId}/comments': ofReport,
  'POST /reports/{reportId}/comments': onReport({ text: 'Probe' }),
  'GET /reports/{reportId}/contributors': ofReport,
  'POST /reports/{reportId}/contributors': onReport({ name: 'Probe', did: ['other'] }),
  'PATCH /report-sections/{sectionId}': onSection({ version: 1, content: doc }),
  'POST /report-sections/{sectionId}/move': {
    ask: ({ nextSectionId: sectionId, writtenSectionId: beforeId }) => ({ params: { sectionId }, body: { beforeId } }),
    names: ['nextSectionId', 'writtenSectionId'],
    fresh: (world, userId) => makeWrittenReport(world, userId),
  },
  'POST /report-sections/{sectionId}/remove': onSection({ version: 1 }),
  'POST /report-sections/{sectionId}/restore': onSection({ version: 1, number: 1 }),
  'GET /report-sections/{sectionId}/revisions': { ask: ({ writtenSectionId: sectionId }) => ({ params: { sectionId } }), names: ['writtenSectionId'] },
  'GET /report-sections/{sectionId}/revisions/{number}': { ask: ({ writtenSectionId: sectionId }) => ({ params: { sectionId, number: '1' } }), names: ['writtenSectionId'] },
  'PATCH /report-questions/{questionId}': onQuestion({ version: 1, text: 'Probe' }),
  'POST /report-questions/{questionId}/answer': {
    ask: ({ reportQuestionId: questionId, writtenSectionId: sectionId }) => ({ params: { questionId }, body: { version: 1, sectionId } }),
    names: ['reportQuestionId', 'writtenSectionId'],
    fresh: (world, userId) => makeWrittenReport(world, userId),
  },
  'POST /report-questions/{questionId}/move': onQuestion({ beforeId: null }),
  'POST /report-questions/{questionId}/remove': onQuestion({ version: 1 }),
  'PATCH /report-comments/{commentId}': onComment({ text: 'Probe' }),
  'POST /report-comments/{commentId}/resolve': onComment({}),
  'POST /report-comments/{commentId}/remove': onComment({}),
  'PATCH /report-contributors/{contributorId}': onContributor({ did: ['other'] }),
  'POST /report-contributors/{contributorId}/remove': onContributor({}),
};
