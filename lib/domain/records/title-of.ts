import type { DocumentType } from './document-types';
import { documentTypes } from './document-types';
import { datesIn } from './dates-in-text';
import { isFaxHeader, isStamp } from './page-noise';
import type { PageReading } from './page-reading';
import type { Suggested } from './suggestion';
import { titlesIn } from './type-titles';

const FIELD = /^via\b|^[A-Za-z' /.]{2,24}:\s*\S|\b(?:patient|dob|mrn|claim no|date of)\b.*[:#]/i;
const MODALITY = /\b(?:mri|ct|x-?ray|radiographs?|ultrasound|sonogram|mammogram|bone scan|dexa|emg|nerve conduction|echocardiogram|eeg|arthrogram|fluoroscopy|enema|doppler|angiogram|electrocardiogram|polysomnogra\w+|study)\b/i;

/** Whether a line can be a heading: short, no field, no sentence, no date. */
function isHeading(line: string): boolean {
  return line.length >= 3 && line.length <= 90 && !FIELD.test(line) && !/[a-z]{2}\.$/.test(line) && datesIn(line).length === 0 && (line.match(/[A-Za-z]/g)?.length ?? 0) >= line.length * 0.6;
}

/** The title of a document as it is printed at its head, else the name of its type. */
export function titleOf(type: DocumentType, pages: readonly PageReading[], facility: string): Suggested<string> {
  const first = pages[0];
  const lines = (first?.text ?? '').split('\n').map((line) => line.slice(0, 400).trim()).filter((line) => line !== '' && !isFaxHeader(line) && !isStamp(line));
  let best: { title: string; score: number } | null = null;
  for (const [at, line] of lines.slice(0, 16).entries()) {
    const bare = facility !== '' && line.toLowerCase().startsWith(facility.toLowerCase()) ? line.slice(facility.length).trim() : line;
    if (!isHeading(bare)) continue;
    const hit = titlesIn(bare).find((title) => title.type === type);
    const study = (type === 'imaging_report' || type === 'diagnostic_study') && MODALITY.test(bare) && bare.split(' ').length >= 2;
    const slip = type === 'separator_sheet' && at < 3;
    const score = (hit ? 4 + hit.share * 4 : 0) + (study ? 5 : 0) + (slip ? 2 : 0) + (bare === bare.toUpperCase() ? 0.6 : 0) - at * 0.15;
    if ((hit || study || slip) && score > (best?.score ?? 0)) best = { title: bare.replace(/^[^A-Za-z0-9(]+|[^A-Za-z0-9).]+$/g, ''), score };
  }
  if (!best || !first) return { value: documentTypes[type], confidence: 40, words: '', page: null };
  return { value: best.title.slice(0, 120), confidence: Math.round(Math.min(95, 50 + best.score * 5)), words: best.title, page: first.number };
}
