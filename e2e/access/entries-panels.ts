import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries, Entry } from './entry';
import { makeCase } from './make';
import { makePanel } from './make-panels';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const ago = (days: number) => addDays(today, -days);
let numbers = Math.trunc(Math.random() * 800_000) + 9_100_000;
const issued = () => ({ number: String((numbers += 1)), specialtyCode: 'MOS', issuedOn: ago(4) });

const onPanel = (body: Record<string, unknown>, state: Parameters<typeof makePanel>[1] = 'ISSUED'): Entry => ({
  ask: ({ panelId }) => ({ params: { panelId }, body: { version: 1, ...body } }),
  names: ['panelId'],
  fresh: (world) => makePanel(world, state),
});

export const panelsEntries: Entries = {
  'GET /panels': { ask: () => ({}), names: [] },
  'POST /cases/{caseId}/panels': {
    ask: ({ caseId, physicianId }) => ({ params: { caseId }, body: { ...issued(), members: [{ physicianId }] } }),
    names: ['caseId', 'physicianId'],
    fresh: (world) => makeCase(world),
  },
  'GET /panels/{panelId}': { ask: ({ panelId }) => ({ params: { panelId } }), names: ['panelId'] },
  'PATCH /panels/{panelId}': {
    ask: ({ panelId, physicianId }) => ({ params: { panelId }, body: { version: 1, ...issued(), members: [{ physicianId }] } }),
    names: ['panelId', 'physicianId'],
    fresh: (world) => makePanel(world),
  },
  'POST /panels/{panelId}/strikes': {
    ask: ({ panelId, panelMemberId }) => ({ params: { panelId }, body: { version: 1, side: 'defense', memberId: panelMemberId } }),
    names: ['panelId', 'panelMemberId'],
    refusals: { panelMemberId: 422 },
    fresh: (world) => makePanel(world),
  },
  'POST /panels/{panelId}/selection': {
    ask: ({ panelId, panelMemberId }) => ({ params: { panelId }, body: { version: 1, memberId: panelMemberId } }),
    names: ['panelId', 'panelMemberId'],
    refusals: { panelMemberId: 422 },
    fresh: (world) => makePanel(world),
  },
  'POST /panels/{panelId}/replacements': onPanel({ ground: 2, requestedBy: 'defense', requestedOn: ago(1) }),
  'POST /panel-replacements/{replacementId}/decide': {
    ask: ({ replacementId }) => ({ params: { replacementId }, body: { version: 1, outcome: 'granted', outcomeOn: ago(1), newPanel: issued() } }),
    names: ['replacementId'],
    fresh: (world) => makePanel(world, 'REPLACEMENT_ASKED'),
  },
  'POST /panels/{panelId}/end': onPanel({ endedOn: ago(1), reason: 'Another evaluator was selected' }),
  'POST /panels/{panelId}/reopen': onPanel({}, 'ENDED'),
  'GET /eligibility': { ask: ({ physicianId, locationId }) => ({ query: { physicianId, locationId, on: today } }), names: ['physicianId', 'locationId'] },
};
