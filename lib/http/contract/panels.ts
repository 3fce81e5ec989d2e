import { amendPanel } from '../../features/panels/amend-panel';
import { decideReplacement } from '../../features/panels/decide-replacement';
import { endPanel } from '../../features/panels/end-panel';
import { listPanels, readEligibility, readPanel } from '../../features/panels/queries';
import { recordPanel } from '../../features/panels/record-panel';
import { reopenPanel } from '../../features/panels/reopen-panel';
import { requestReplacement } from '../../features/panels/request-replacement';
import { selectPanelist } from '../../features/panels/select-panelist';
import { strikePanelist } from '../../features/panels/strike-panelist';
import { at, type ContractRow } from './row';

/** Panels of QME cases, requests to replace them, and whether an evaluator may take one. */
export const panelsContract: readonly ContractRow[] = [
  ...at('/cases/{caseId}/panels', { POST: recordPanel }),
  ...at('/eligibility', { GET: readEligibility }),
  ...at('/panel-replacements/{replacementId}/decide', { POST: decideReplacement }),
  ...at('/panels/{panelId}/end', { POST: endPanel }),
  ...at('/panels/{panelId}/reopen', { POST: reopenPanel }),
  ...at('/panels/{panelId}/replacements', { POST: requestReplacement }),
  ...at('/panels/{panelId}/selection', { POST: selectPanelist }),
  ...at('/panels/{panelId}/strikes', { POST: strikePanelist }),
  ...at('/panels/{panelId}', { PATCH: amendPanel, GET: readPanel }),
  ...at('/panels', { GET: listPanels }),
];
