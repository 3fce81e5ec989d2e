import type { FromChild, ToChild } from '../requests';
import type { WorkFile } from '../work-place';
import { answerTable } from './answer-table';
import { OpenedFile } from './opened-file';

let file: OpenedFile | null = null;
let working: Promise<void> = Promise.resolve();

const send = (message: FromChild) => new Promise<void>((resolve) => void (process.send ? process.send(message, () => resolve()) : resolve()));

/** The first message names the file; each later one is a request. One at a time, in their order. */
process.on('message', (message: { readonly file: WorkFile } | ToChild) => {
  if ('file' in message) file = new OpenedFile(message.file);
  else working = working.then(() => answer(message));
});
// The parent is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit(0));

async function answer({ id, name, ask }: ToChild): Promise<void> {
  try {
    if (!file) throw new Error('No file was named');
    const run = answerTable[name] as (file: OpenedFile, ask: unknown) => Promise<unknown>;
    await send({ id, answer: await run(file, ask) });
  } catch (error) {
    // After an error nothing in here is to be trusted.
    await send({ id, failure: error instanceof Error ? error.name : 'Error' } satisfies FromChild);
    process.exit(1);
  }
}

await send({ ready: true });

