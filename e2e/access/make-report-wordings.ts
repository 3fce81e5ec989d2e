import { docOfText } from '../../lib/domain/report/doc';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';

export interface ReportWordingsObjects {
  readonly reportTemplateId: string;
  readonly housePhraseId: string;
  readonly removedPhraseId: string;
  readonly codeListId: string;
}

/** A wording of reports, a phrase in use and one that was removed, a list of codes. */
export async function makeReportWordings(world: World): Promise<ReportWordingsObjects> {
  const { practiceId } = world;
  const canary = canaryOf(world);
  const content = docOfText(canary) as object;
  return inPractice(practiceId, async (tx) => {
    const template = await tx.reportTemplate.create({ data: { practiceId, kind: 'comprehensive', name: `${canary} ${crypto.randomUUID()}` } });
    await tx.reportTemplateVersion.create({ data: { practiceId, templateId: template.id, number: 1, sections: [{ key: 'introduction', title: canary, content, note: canary }] } });
    const phrase = (removedAt: Date | null) => tx.housePhrase.create({ data: { practiceId, name: `${canary.slice(0, 20)} ${crypto.randomUUID()}`.slice(0, 60), content, text: canary, sectionKeys: [], removedAt } });
    const [kept, removed] = [await phrase(null), await phrase(new Date())];
    await tx.housePhraseVersion.create({ data: { practiceId, phraseId: kept.id, number: 1, name: canary, content, text: canary, at: new Date() } });
    const codes = await tx.diagnosisCodePart.create({ data: { practiceId, listId: crypto.randomUUID(), year: 2020, name: canary, number: 1, parts: 1, codeCount: 1, codes: 'M25.561\tPain in right knee' } });
    return { reportTemplateId: template.id, housePhraseId: kept.id, removedPhraseId: removed.id, codeListId: codes.listId };
  });
}
