import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { docOfText, textOf, type ReportDoc } from '@/lib/domain/report/doc';
import { RequestFailed } from '@/lib/http/client';
import { SectionWriter, type KeptText, type StoredText } from './section-writer';

const stored = (text: string, version = 1): StoredText => ({ version, doc: docOfText(text) });

/** A server that holds one section, and a writer of it. */
function desk(text: string) {
  const server = { ...stored(text) };
  const seen = { shown: [] as string[], kept: null as KeptText | null, merged: [] as string[], offline: 0, saves: 0, fails: [] as (RequestFailed | null)[] };
  const writer = new SectionWriter(
    stored(text),
    {
      save: async (version, doc) => {
        seen.saves += 1;
        const failure = seen.fails.shift();
        if (failure) throw failure;
        if (version !== server.version) throw new RequestFailed(409, 'conflict', 'Someone changed this');
        server.version += 1;
        server.doc = doc;
        return { version: server.version };
      },
      stored: async () => ({ ...server }),
      keep: async (kept) => void (seen.kept = kept),
      show: (doc) => void seen.shown.push(textOf(doc)),
      onChange: () => undefined,
      onText: () => undefined,
      onOffline: () => void (seen.offline += 1),
      onMerged: (mine) => void seen.merged.push(textOf(mine)),
    },
    () => Date.now(),
  );
  const type = (words: string) => {
    const doc = docOfText(words);
    writer.changed(() => doc);
  };
  return { server, seen, writer, type, says: () => textOf(server.doc) };
}

const away = new RequestFailed(0, 'offline', 'The server did not answer.');
const others = (server: { version: number; doc: ReportDoc }, words: string): void => {
  server.version += 1;
  server.doc = docOfText(words);
};

describe('the words of a section', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('are on the device half a second after the last key and on the server a second after it', async () => {
    const { seen, writer, type, says } = desk('He fell.');
    type('He fell from');
    await vi.advanceTimersByTimeAsync(400);
    type('He fell from the dock.');
    expect(writer.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(500);
    expect(textOf(seen.kept!.doc)).toBe('He fell from the dock.');
    expect(seen.saves).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect([says(), seen.saves, writer.state, seen.kept]).toEqual(['He fell from the dock.', 1, 'saved', null]);
  });

  test('are saved at the latest after fifteen seconds of typing without a pause', async () => {
    const { seen, type } = desk('');
    for (let key = 0; key < 40; key += 1) {
      type(`He fell ${key}`);
      await vi.advanceTimersByTimeAsync(450);
    }
    expect(seen.saves).toBe(1);
  });

  test('typed while a save is under way follow with the next one', async () => {
    const { writer, type, says } = desk('One');
    type('One two');
    const first = writer.flush();
    type('One two three');
    await first;
    expect([says(), writer.state]).toEqual(['One two', 'waiting']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([says(), writer.state, writer.isDirty]).toEqual(['One two three', 'saved', false]);
  });

  test('stay on the device while the server does not answer, and go there by themselves when it does', async () => {
    const { seen, writer, type, says } = desk('One');
    seen.fails = [away, away];
    type('One two');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([writer.state, seen.offline, textOf(seen.kept!.doc)]).toEqual(['offline', 1, 'One two']);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(writer.state).toBe('offline');
    await vi.advanceTimersByTimeAsync(6_000);
    expect([writer.state, says(), seen.kept]).toEqual(['saved', 'One two', null]);
  });

  test('kept by a tab that crashed are taken up and saved', async () => {
    const { seen, writer, says } = desk('One');
    writer.takeUp({ base: stored('One'), doc: docOfText('One two') });
    expect(seen.shown).toEqual(['One two']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([says(), writer.state]).toEqual(['One two', 'saved']);
  });

  test('kept by a tab that crashed are merged with what was saved since', async () => {
    const { server, seen, writer, says } = desk('One.\n\nTwo.');
    others(server, 'One.\n\nTwo and more.');
    writer.takeUp({ base: stored('One.\n\nTwo.'), doc: docOfText('One, mine.\n\nTwo.') });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([says(), seen.merged]).toEqual(['One, mine.\nTwo and more.', ['One, mine.\nTwo.']]);
  });

  test('of two people in other places go together by themselves', async () => {
    const { server, seen, writer, type, says } = desk('One.\n\nTwo.');
    others(server, 'One.\n\nTwo, theirs.');
    type('One, mine.\n\nTwo.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([says(), seen.shown, writer.state]).toEqual(['One, mine.\nTwo, theirs.', ['One, mine.\nTwo, theirs.'], 'saved']);
  });

  test('of two people in the same place wait for a choice; typing goes on meanwhile', async () => {
    const { server, seen, writer, type, says } = desk('One.');
    others(server, 'One, theirs.');
    type('One, mine.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([writer.state, writer.conflictParts().length, says()]).toEqual(['conflict', 1, 'One, theirs.']);
    type('One, mine too.');
    await vi.advanceTimersByTimeAsync(20_000);
    expect([writer.state, textOf(seen.kept!.doc), seen.saves]).toEqual(['conflict', 'One, mine too.', 1]);
    await writer.decide(docOfText('One, both.'));
    expect([says(), writer.state, writer.theirs, seen.shown.at(-1)]).toEqual(['One, both.', 'saved', null, 'One, both.']);
  });

  test('that the server refuses stay on the device with the reason', async () => {
    const { seen, writer, type } = desk('One.');
    seen.fails = [new RequestFailed(422, 'report.signed', 'This report is signed.')];
    type('One two.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([writer.state, writer.refusal, textOf(seen.kept!.doc)]).toEqual(['refused', 'This report is signed.', 'One two.']);
  });

  test('of somebody else are shown while nothing of one’s own is unsaved, else met when saving', async () => {
    const { seen, writer, type } = desk('One.');
    writer.heard(stored('One, theirs.', 2));
    expect([seen.shown, writer.version]).toEqual([['One, theirs.'], 2]);
    type('Mine');
    writer.heard(stored('One, theirs again.', 3));
    expect([seen.shown.length, writer.version]).toEqual([1, 2]);
  });
});
