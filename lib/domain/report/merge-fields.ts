import { ageOn, type CalendarDate } from '../calendar';
import { dateWithoutWeekday, quantity } from '../wording';
import type { Block, Inline, ReportDoc } from './doc';
import type { ReportFacts } from './facts';
import { fieldsInBlocks, mapInline } from './walk';

/** Something of the case that a section can name. `gap` is what stands in its place while it is not known: '[date of exam]'. */
export interface ReportField {
  readonly name: string;
  readonly label: string;
  readonly gap: string;
  /** For a preview without a case; of the synthetic office that the letters use. */
  readonly sample: string;
  readonly group: 'Claimant' | 'Case' | 'Exam' | 'Records' | 'Evaluator';
}

const field = (group: ReportField['group'], name: string, label: string, gap: string, sample: string): ReportField => ({ group, name, label, gap: `[${gap}]`, sample });

export const reportFields = [
  field('Claimant', 'claimant.name', 'Claimant’s name', 'claimant’s name', 'Gustavo Reyes-Ortiz'),
  field('Claimant', 'claimant.last_name', 'Claimant’s last name', 'claimant’s last name', 'Reyes-Ortiz'),
  field('Claimant', 'claimant.born_on', 'Date of birth', 'date of birth', 'May 4, 1979'),
  field('Claimant', 'claimant.age', 'Age on the day of the exam', 'age', '46'),
  field('Case', 'case.employer', 'Employer', 'employer', 'Delta Cold Storage'),
  field('Case', 'case.claim_numbers', 'Claim numbers', 'claim number', 'GBI-229140'),
  field('Case', 'case.adj_numbers', 'ADJ numbers', 'ADJ number', 'ADJ1234567'),
  field('Case', 'case.panel_number', 'Panel number', 'panel number', '7731906'),
  field('Case', 'case.injured_on', 'Dates of injury', 'date of injury', 'August 14, 2025'),
  field('Case', 'case.body_parts', 'Body parts', 'body parts', 'lumbar spine, left knee'),
  field('Case', 'case.evaluator', 'What the evaluator is: Qualified Medical Evaluator …', 'kind of evaluator', 'Qualified Medical Evaluator'),
  field('Exam', 'exam.date', 'Date of the exam', 'date of exam', 'March 24, 2026'),
  field('Exam', 'exam.address', 'Where it took place', 'place of exam', '1200 K Street, Suite 4, Sacramento, CA 95814'),
  field('Exam', 'exam.face_to_face', 'Face-to-face time', 'face-to-face time', '52 minutes'),
  field('Exam', 'exam.how', 'In person or by video', 'in person or by video', 'in person'),
  field('Exam', 'interpreter.sentence', 'Who interpreted, as a sentence', 'whether an interpreter was used', 'Rosa Delgado, a certified interpreter of Spanish, interpreted.'),
  field('Records', 'records.pages', 'Pages counted in the ledger', 'pages of records', '1,214 pages'),
  field('Records', 'records.senders', 'Who sent records', 'senders of records', 'Sierra Pacific Mutual and Law Office of Dana Whitfield'),
  field('Evaluator', 'physician.name', 'Evaluator with credentials', 'evaluator’s name', 'Elena Marsh, MD'),
  field('Evaluator', 'physician.specialty', 'Evaluator’s specialty', 'evaluator’s specialty', 'Orthopaedic surgery'),
  field('Evaluator', 'physician.licence', 'License number', 'license number', 'A 102938'),
  field('Evaluator', 'physician.qme_number', 'QME number', 'QME number', '008812'),
] as const satisfies readonly ReportField[];

export type ReportFieldName = (typeof reportFields)[number]['name'];
export type ReportFieldValues = Readonly<Record<string, string>>;

const byName = new Map<string, ReportField>(reportFields.map((one) => [one.name, one]));

/** The field of that name; undefined where there is none. */
export function reportFieldNamed(name: string): ReportField | undefined {
  return byName.get(name);
}

/** Every field's value as it is printed; what is not known is a gap in brackets that nobody overlooks. */
export function fieldValues(facts: Pick<ReportFacts, 'case' | 'evaluation' | 'physician' | 'packets' | 'pages'>): Readonly<Record<ReportFieldName, string>> {
  const { case: matter, evaluation, physician, packets, pages } = facts;
  const { interpreter, examinedOn } = evaluation;
  const known: Record<ReportFieldName, string> = {
    'claimant.name': matter.claimantName,
    'claimant.last_name': matter.claimantName.trim().split(/\s+/).at(-1) ?? '',
    'claimant.born_on': day(matter.bornOn),
    'claimant.age': matter.bornOn && examinedOn ? String(ageOn(matter.bornOn, examinedOn)) : '',
    'case.employer': matter.employer,
    'case.claim_numbers': matter.claimNumbers.join(', '),
    'case.adj_numbers': matter.adjNumbers.join(', '),
    'case.panel_number': matter.panelNumber,
    'case.injured_on': inSeries(matter.injuries.flatMap(({ injuredOn, throughOn }) => (injuredOn ? [throughOn ? `${day(injuredOn)} to ${day(throughOn)}` : day(injuredOn)] : []))),
    'case.body_parts': [...new Set(matter.injuries.map(({ bodyParts }) => bodyParts.trim()).filter(Boolean))].join('; '),
    'case.evaluator': matter.kind === 'QME' ? 'Qualified Medical Evaluator' : matter.kind === 'AME' ? 'Agreed Medical Evaluator' : 'independent medical examiner',
    'exam.date': day(examinedOn),
    'exam.address': evaluation.address,
    'exam.face_to_face': evaluation.faceToFaceMinutes === null ? '' : quantity(evaluation.faceToFaceMinutes, 'minute'),
    'exam.how': evaluation.remote ? 'by video' : 'in person',
    'interpreter.sentence': interpreter?.used ? interpreted(interpreter) : interpreter ? '' : 'No interpreter was needed.',
    'records.pages': pages ? quantity(pages.counted, 'page') : packets.length === 0 ? 'no pages' : '',
    'records.senders': packets.length === 0 ? 'nobody' : inSeries([...new Set(packets.map(({ sender }) => sender).filter(Boolean))]),
    'physician.name': [physician.name, physician.credentials].filter(Boolean).join(', '),
    'physician.specialty': physician.specialty,
    'physician.licence': physician.licenceNumber,
    'physician.qme_number': physician.qmeNumber,
  };
  return Object.fromEntries(reportFields.map(({ name, gap }) => [name, known[name]?.trim() || gap])) as Record<ReportFieldName, string>;
}

/** The catalogue's sample values, for a preview without a case. */
export const sampleFieldValues: ReportFieldValues = Object.fromEntries(reportFields.map(({ name, sample }) => [name, sample]));

/** The document with each field's value as it now stands. A field that is not in the catalogue keeps what it last was, or shows its name as a gap. */
export function fillFields(doc: ReportDoc, values: ReportFieldValues): ReportDoc {
  const fill = (node: Inline): Inline => (node.type === 'field' ? { type: 'field', attrs: { name: node.attrs.name, value: values[node.attrs.name] ?? (node.attrs.value || `[${node.attrs.name}]`) } } : node);
  return { type: 'doc', content: doc.content.map((block: Block) => mapInline(block, fill)) };
}

/** The names of a document's fields, once each, in order. */
export function fieldsIn(doc: ReportDoc): string[] {
  return [...new Set(fieldsInBlocks(doc.content).map(({ attrs }) => attrs.name))];
}

/** What is still a gap in a document: fields without a value and prompts in brackets, '[Describe the gait]', once each. */
export function gapsInReport(text: string): string[] {
  return [...new Set([...text.matchAll(/\[[^[\]\n]{3,200}\]/g)].map(([gap]) => gap))].filter((gap) => !/\bp{1,2}\.\s*\d/.test(gap));
}

function day(date: CalendarDate | null): string {
  return date ? dateWithoutWeekday(date) : '';
}

function inSeries(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function interpreted({ language, name, certification }: NonNullable<ReportFacts['evaluation']['interpreter']>): string {
  if (!name) return '';
  return `${name}${certification ? `, ${certification.replaceAll('_', ' ')},` : ''} interpreted${language ? ` in ${language}` : ''}.`;
}
