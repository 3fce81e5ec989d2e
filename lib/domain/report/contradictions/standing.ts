import { panelPlace } from '../elements/finding';
import { quoted, type Contradiction } from './contradiction';
import { isOfAnother, isOfEarlier, type Compared } from './said';

const reached = /\b(permanent(ly)?\s*(and|&)\s*stationary|P\s?&\s?S|maxim(um|al) medical improvement|MMI)\b/i;
const notReached = /\b(not|never|yet to|isn[’']t|hasn[’']t)\b[^.;]{0,40}(permanent|P\s?&\s?S|stationary|maxim(um|al) medical|MMI)/i;
const open = /\b(if|when|once|until|whether|before|should|will|would|expect)\b/i;

/** Stationary in the findings and only “not yet” in the words, or the other way. */
export function stationaryDiffers({ facts: { findings }, saidIn }: Compared): Contradiction[] {
  if (findings.stationary === null) return [];
  const said = saidIn('disability', 'impairment', 'discussion', 'answers', 'own').filter(({ sentence }) => reached.test(sentence) && !isOfAnother(sentence) && !isOfEarlier(sentence) && !open.test(sentence));
  const [first] = said;
  if (!first || said.some(({ sentence }) => notReached.test(sentence) !== findings.stationary)) return [];
  return [{
    code: 'stationary', title: 'Permanent and stationary', detail: findings.stationary ? 'The findings say that the condition is stationary, the words that it is not.' : 'The findings say that the condition is not stationary, the words that it is.',
    places: [quoted(first), { quote: findings.stationary ? 'Permanent and stationary' : 'Not permanent and stationary', where: panelPlace('findings') }],
  }];
}

/** An interpreter who helped and none, in the words and with the exam. */
export function interpreterDiffers({ facts: { evaluation }, saidIn }: Compared): Contradiction[] {
  const used = evaluation.interpreter?.used ?? false;
  return saidIn('introduction', 'history_of_injury', 'complaints', 'examination', 'mental_status').flatMap((one): Contradiction[] => {
    if (!/\binterpreter\b/i.test(one.sentence) || isOfAnother(one.sentence) || isOfEarlier(one.sentence)) return [];
    const without = /\b(no|without|declined|not)\b[^.;]{0,30}\binterpreter\b|\binterpreter was (not|neither)\b/i.test(one.sentence);
    const helped = /\b(through|with|via|assistance of|help of|services of|aid of)\b[^.;]{0,40}\binterpreter\b|\binterpreter\b[^.;]{0,30}\b(assisted|was present|translated|helped)\b/i.test(one.sentence);
    if (used ? !without : without || !helped) return [];
    return [{ code: 'interpreter', title: 'Interpreter', detail: used ? 'The words say that there was no interpreter; one is kept with the exam.' : 'The words name an interpreter; none is kept with the exam.', places: [quoted(one), { quote: used ? `Interpreter: ${evaluation.interpreter?.name || 'used'}` : 'No interpreter', where: panelPlace('exam') }] }];
  });
}
