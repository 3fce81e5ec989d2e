import { injuries } from './chapters/injuries';
import { mindAndNerves } from './chapters/mind-and-nerves';
import { musculoskeletal } from './chapters/musculoskeletal';
import { organs } from './chapters/organs';
import { signsAndStatus } from './chapters/signs-and-status';
import type { DiagnosisCode } from './code';
import { expandCodes } from './expand';

/**
 * The codes that come with the product. ICD-10-CM is in the public domain: CMS and NCHS publish it. This is a selection for
 * medical-legal work, put down from knowledge of the classification as of fiscal year 2026 and not compared with the official file, so each
 * is to be verified (confidence M). The whole list comes in by the official order file, in the settings.
 */
export const builtInSource = { name: 'Selection for medical-legal work', year: 2026, confidence: 'M' } as const;

/** The built-in codes by their code. Load this on the server only, and when it is needed. */
export function builtInCodes(): DiagnosisCode[] {
  return [musculoskeletal, mindAndNerves, organs, signsAndStatus, injuries].flatMap(expandCodes).sort((a, b) => (a.code < b.code ? -1 : 1));
}
