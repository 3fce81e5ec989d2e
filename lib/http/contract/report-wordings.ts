import { addHousePhrase } from '../../features/house-phrases/add-house-phrase';
import { findHousePhrases, listHousePhrases, readHousePhrase } from '../../features/house-phrases/queries';
import { removeHousePhrase } from '../../features/house-phrases/remove-house-phrase';
import { restoreHousePhrase } from '../../features/house-phrases/restore-house-phrase';
import { reviseHousePhrase } from '../../features/house-phrases/revise-house-phrase';
import { importIcd10 } from '../../features/icd10/import-icd10';
import { findIcd10, listIcd10 } from '../../features/icd10/queries';
import { useIcd10 } from '../../features/icd10/use-icd10';
import { addReportTemplate } from '../../features/report-templates/add-report-template';
import { listReportTemplates, previewReportTemplate, readReportTemplate } from '../../features/report-templates/queries';
import { retireReportTemplate } from '../../features/report-templates/retire-report-template';
import { reviseReportTemplate } from '../../features/report-templates/revise-report-template';
import { at, type ContractRow } from './row';

/** What reports are written with: wordings, phrases, diagnosis codes. */
export const reportWordingsContract: readonly ContractRow[] = [
  ...at('/house-phrases/{housePhraseId}/remove', { POST: removeHousePhrase }),
  ...at('/house-phrases/{housePhraseId}/restore', { POST: restoreHousePhrase }),
  ...at('/house-phrases/find', { GET: findHousePhrases }),
  ...at('/house-phrases/{housePhraseId}', { PATCH: reviseHousePhrase, GET: readHousePhrase }),
  ...at('/house-phrases', { POST: addHousePhrase, GET: listHousePhrases }),
  ...at('/icd10/{listId}/use', { POST: useIcd10 }),
  ...at('/icd10/find', { GET: findIcd10 }),
  ...at('/icd10', { POST: importIcd10, GET: listIcd10 }),
  ...at('/report-templates/{reportTemplateId}/retire', { POST: retireReportTemplate }),
  ...at('/report-templates/preview', { GET: previewReportTemplate }),
  ...at('/report-templates/{reportTemplateId}', { PATCH: reviseReportTemplate, GET: readReportTemplate }),
  ...at('/report-templates', { POST: addReportTemplate, GET: listReportTemplates }),
];
